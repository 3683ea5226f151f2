package org.lifecourse.core.deadline;

import java.time.LocalDate;

/**
 * What a module says when it starts a clock, or when a fact behind it changed.
 *
 * @param personId whom the record is about, or null
 * @param title what has to be done by then, without a person's name, such as {@code Decide whether to assess}
 * @param link absolute path of the record
 * @param permission without which the clock is not shown
 * @param area service area in which the permission has to be held
 * @param triggerOn the day that starts it; null puts it down as not started
 * @param staffId whose clock it is, or null
 * @param teamId whose team's clock it is, or null
 */
public record DeadlineStart(DeadlineKey key, Long personId, String title, String link, String permission, String area, LocalDate triggerOn,
        Long staffId, Long teamId) {
}
