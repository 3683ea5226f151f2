package org.lifecourse.core.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * How a version of a rule counts.
 *
 * @param fixed the day of the year for a fixed date, or null
 * @param hard the day that must not be reached, or null
 * @param closureDays whether the council's closure days are left out too
 * @param warnDays days before the due day on which to warn
 */
record Terms(Counting counting, CountingRule calendar, int quantity, boolean backwards, boolean countTriggerDay, boolean rollForward,
        MonthDay fixed, MonthDay hard, boolean closureDays, List<Integer> warnDays) {

    static Terms of(Counting counting, CountingRule calendar, int quantity) {
        return new Terms(counting, calendar, quantity, false, false, false, null, null, false, List.of());
    }

    static Terms fixed(MonthDay day, MonthDay hard) {
        return new Terms(Counting.FIXED_DATE, CountingRule.NONE, 0, false, false, false, day, hard, false, List.of());
    }

    Terms back() {
        return new Terms(counting, calendar, quantity, true, countTriggerDay, rollForward, fixed, hard, closureDays, warnDays);
    }

    Terms beginningWithTrigger() {
        return new Terms(counting, calendar, quantity, backwards, true, rollForward, fixed, hard, closureDays, warnDays);
    }

    Terms rollingForward() {
        return new Terms(counting, calendar, quantity, backwards, countTriggerDay, true, fixed, hard, closureDays, warnDays);
    }

    Terms withClosures() {
        return new Terms(counting, calendar, quantity, backwards, countTriggerDay, rollForward, fixed, hard, true, warnDays);
    }

    Terms warning(List<Integer> days) {
        return new Terms(counting, calendar, quantity, backwards, countTriggerDay, rollForward, fixed, hard, closureDays, days);
    }

    boolean countsWorkingDays() {
        return calendar != CountingRule.NONE;
    }

    /** Whether a changed day of the calendar can change the result. */
    boolean heedsCalendar() {
        return countsWorkingDays() || rollForward;
    }

    /** By which calendar a result is moved that must be a working day. */
    CountingRule rollingCalendar() {
        return calendar == CountingRule.NONE ? CountingRule.WD_B : calendar;
    }

    /** Whether time that stood still gives anything back: not where the count goes back from a day or the day is fixed. */
    boolean canBeMoved() {
        return !backwards && counting != Counting.FIXED_DATE;
    }

    /** The day that is too late: of the year of a fixed date, else the next one after the trigger; null where the law names none. */
    LocalDate hardStop(LocalDate trigger) {
        if (hard == null) {
            return null;
        }
        if (counting == Counting.FIXED_DATE) {
            return hard.atYear(trigger.getYear() + quantity);
        }
        var sameYear = hard.atYear(trigger.getYear());
        return sameYear.isAfter(trigger) ? sameYear : hard.atYear(trigger.getYear() + 1);
    }

    /** The day, or the last one before the day that is too late. */
    LocalDate beforeHardStop(LocalDate day, LocalDate trigger) {
        var stop = hardStop(trigger);
        return stop == null || day.isBefore(stop) ? day : stop.minusDays(1);
    }
}
