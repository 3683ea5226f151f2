package org.lifecourse.core.indicator;

/**
 * An indicator that a module brings, with its first definition. What an administrator changes later stays.
 *
 * @param code stable code, such as {@code adults.safeguarding.concerns-in-7-days}
 * @param scorecard code of the table on which it stands
 * @param heading group within the table
 * @param meaning what it counts, in full sentences
 * @param numerator what is counted
 * @param denominator of what, or empty for a count
 * @param decimals digits shown
 * @param permission that reads the figure
 * @param recordsPermission that reads the records behind it
 * @param computed whether the module computes it from its records
 */
public record IndicatorDeclaration(String code, String area, String scorecard, String heading, int position, String title, String meaning,
        String numerator, String denominator, Unit unit, int decimals, Polarity polarity, PeriodScheme scheme, String owner, String permission,
        String recordsPermission, boolean computed) {
}
