package org.lifecourse.core.deadline;

import java.time.LocalDate;

/**
 * A lawful exception on a clock.
 *
 * @param groundText the ground in words
 * @param agreedOn the day worked to instead, or null when the time lifted was added
 */
public record ExceptionRow(Long id, String ground, String groundText, LocalDate from, LocalDate to, LocalDate agreedOn, String evidence,
        Long documentId, String recordedBy, boolean withdrawn) {
}
