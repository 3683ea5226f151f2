package org.lifecourse.core.deadline;

import java.time.LocalDate;

/**
 * A version of a rule as a list shows it.
 *
 * @param quantity how many of the unit
 * @param calendar which days are left out
 * @param validTo last day on which it is in force, or null
 * @param editable whether the borough may change it
 */
public record RuleRow(String code, int version, LocalDate validFrom, LocalDate validTo, String area, String title, String triggerEvent,
        String outcome, Counting counting, CountingRule calendar, int quantity, boolean backwards, Basis basis, boolean editable,
        String source) {

    /** Whether its clocks may stand still at all: not where the count goes back from a day or the day is fixed. */
    public boolean isMovable() {
        return !backwards && counting != Counting.FIXED_DATE;
    }
}
