package org.lifecourse.core.deadline;

import java.time.LocalDate;

/**
 * An open clock in a list.
 *
 * @param ruleTitle title of the rule
 * @param dueOn the day worked to, without a standstill that still lasts
 * @param personReference of the person concerned, or null
 * @param personName null where the caller may not see it or nobody is concerned
 * @param staffName whose clock it is, or null
 * @param teamName whose team's clock it is, or null
 * @param excepted whether an exception lifts the limit
 * @param paused whether it stands still
 */
public record ClockRow(Long id, String rule, String ruleTitle, String title, String link, String module, String subjectKind, String subject,
        String part, String area, LocalDate triggerOn, LocalDate dueOn, String personReference, String personName, String staffName,
        String teamName, boolean excepted, boolean paused) {

    public boolean isLate(LocalDate today) {
        return !paused && today.isAfter(dueOn);
    }

    public DeadlineStatus status(LocalDate today) {
        return isLate(today) ? DeadlineStatus.MISSED : excepted ? DeadlineStatus.EXCEPTED : DeadlineStatus.RUNNING;
    }
}
