package org.lifecourse.core.plan;

import java.time.LocalDate;

/**
 * The quarterly round of reporting: every open piece of work of a running plan is reported on once in each quarter of the financial year
 * (April to June, July to September, October to December, January to March).
 */
final class ReportingRound {

    private ReportingRound() {
    }

    /** The last day of the quarter that a day lies in. */
    static LocalDate endOfQuarter(LocalDate day) {
        var lastMonth = ((day.getMonthValue() - 1) / 3 + 1) * 3;
        return day.withDayOfMonth(1).withMonth(lastMonth).plusMonths(1).minusDays(1);
    }

    /**
     * When the next update is due: at the end of the quarter after the one that was last reported in; for work that was never reported on,
     * at the end of the first quarter of the plan.
     */
    static LocalDate dueOn(LocalDate planStart, LocalDate lastReported) {
        return lastReported == null ? endOfQuarter(planStart) : endOfQuarter(endOfQuarter(lastReported).plusDays(1));
    }

    /** Whether somebody is asked for it by today: it is late, or due in this quarter. */
    static boolean isAskedFor(LocalDate due, LocalDate today) {
        return !due.isAfter(endOfQuarter(today));
    }
}
