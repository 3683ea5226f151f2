package org.lifecourse.core.person;

import java.util.List;

/**
 * Somebody who may be the person that is being entered.
 *
 * @param score 1 to 100
 */
public record PossibleDuplicate(PersonLine person, int score, List<DuplicateReason> reasons) {
}
