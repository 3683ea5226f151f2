package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;

/**
 * A decision on a concern.
 *
 * @param reason why; needed where nothing further is done
 * @param signpostedTo where the adult was pointed to; needed when they were
 */
public record DecisionText(Decision decision, LocalDate on, String reason, String signpostedTo) {
}
