package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;

/**
 * How an enquiry ended.
 *
 * @param wishesMet null where the adult expressed nothing
 * @param riskOutcome null where no risk was found
 */
public record ConclusionText(LocalDate on, String summary, WishesMet wishesMet, RiskOutcome riskOutcome) {
}
