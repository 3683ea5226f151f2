package org.lifecourse.core.deadline;

import java.time.LocalDate;

/**
 * A lawful exception on a clock.
 *
 * @param groundText the ground in words
 * @param agreedOn the day worked to instead, or null when the time lifted was added
 * @param recordedBy who recorded it, or null when an import brought it
 * @param withdrawnOn null while it stands, as are the reason and who withdrew it
 * @param lifts whether it lifts the limit; one whose window no longer touches the time of its clock does not, nor does a withdrawn one
 */
public record ExceptionRow(Long id, String ground, String groundText, LocalDate from, LocalDate to, LocalDate agreedOn, String evidence,
        Long documentId, String recordedBy, LocalDate recordedOn, boolean withdrawn, LocalDate withdrawnOn, String withdrawnBecause,
        String withdrawnBy, boolean lifts) {
}
