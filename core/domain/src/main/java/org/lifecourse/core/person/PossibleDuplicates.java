package org.lifecourse.core.person;

import java.util.List;

/**
 * Who may be the person that is being entered.
 *
 * @param rows of those whom the caller may open, most likely first
 * @param restricted records that the caller may not open, by the rule of {@link RestrictedRecords}; without score and reason
 */
public record PossibleDuplicates(List<PossibleDuplicate> rows, List<RestrictedHit> restricted) {
}
