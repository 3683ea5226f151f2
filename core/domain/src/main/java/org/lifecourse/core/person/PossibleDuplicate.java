package org.lifecourse.core.person;

import java.util.List;

/**
 * Somebody who may be the person that is being entered.
 *
 * @param person without details and reference when hidden
 * @param hidden whether the record is restricted for the caller
 * @param score 1 to 100
 */
public record PossibleDuplicate(PersonLine person, boolean hidden, int score, List<DuplicateReason> reasons) {
}
