package org.lifecourse.core.deadline;

/** The unit in which a rule counts. */
public enum Counting {
    WORKING_DAYS,
    CALENDAR_DAYS,
    WEEKS,
    MONTHS,
    /** Days between two events, neither of which counts. */
    CLEAR_DAYS,
    /** Hours of the clock, shown as the day on which they end at the latest. */
    HOURS,
    /** A day of the calendar year of the trigger. */
    FIXED_DATE
}
