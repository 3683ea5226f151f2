package org.lifecourse.core.deadline;

import java.time.LocalDate;

/**
 * A lawful exception as somebody records it.
 *
 * @param ground code of the ground, one of those of the rule
 * @param from first day on which it was impractical
 * @param to last such day
 * @param agreedOn the day worked to instead, or null to add the time lifted
 * @param evidence what shows it; never empty
 * @param documentId an attached file, or null
 */
public record ExceptionText(String ground, LocalDate from, LocalDate to, LocalDate agreedOn, String evidence, Long documentId) {
}
