package org.lifecourse.core.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule with all that it says, its grounds and its other versions.
 *
 * @param row the version in force today, or the nearest one
 * @param countTriggerDay whether the day of the trigger is the first day counted
 * @param rollForward whether a day that is no working day moves to the next one
 * @param closureDays whether local closure days are left out too
 * @param fixedMonth month of a fixed date, or null; so are {@code fixedDay}, {@code hardMonth} and {@code hardDay}
 * @param warnDays days before the due day on which to warn
 * @param sourceUrl where to read it, or empty
 * @param appliesWhen in words, or empty
 * @param versions all versions, newest first
 * @param stored version of the stored record, for a form to say what it has seen
 */
public record RuleDetails(RuleRow row, boolean countTriggerDay, boolean rollForward, boolean pausable, boolean closureDays,
        Integer fixedMonth, Integer fixedDay, Integer hardMonth, Integer hardDay, List<Integer> warnDays, String sourceUrl,
        String appliesWhen, List<DeadlineService.Ground> grounds, List<RuleRow> versions, long stored) {

    public LocalDate validFrom() {
        return row.validFrom();
    }
}
