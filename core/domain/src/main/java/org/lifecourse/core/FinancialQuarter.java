package org.lifecourse.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A quarter of the financial year, which runs from April to March: quarter 4 of 2023/24 is January to March 2024.
 *
 * @param startYear calendar year in which the financial year begins
 * @param number 1 to 4
 */
public record FinancialQuarter(int startYear, int number) implements Comparable<FinancialQuarter> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int FIRST_MONTH = 4;
    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;
    private static final Comparator<FinancialQuarter> ORDER = Comparator.comparingInt(FinancialQuarter::startYear)
            .thenComparingInt(FinancialQuarter::number);

    public FinancialQuarter {
        if (number < 1 || number > QUARTERS) {
            throw new IllegalArgumentException("No quarter " + number);
        }
    }

    /** The quarter in which a day lies. */
    public static FinancialQuarter of(LocalDate day) {
        var shifted = day.minusMonths(FIRST_MONTH - 1L);
        return new FinancialQuarter(shifted.getYear(), (shifted.getMonthValue() - 1) / MONTHS + 1);
    }

    /**
     * Reads the code of an address, such as {@code 2023-Q4}.
     *
     * @throws RuleViolation when it names no quarter
     */
    public static FinancialQuarter parse(String code) {
        var matcher = CODE.matcher(code == null ? "" : code);
        if (!matcher.matches()) {
            throw new RuleViolation("financialQuarter.unknown", code == null ? "" : code);
        }
        return new FinancialQuarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public String code() {
        return startYear + "-Q" + number;
    }

    /** The financial year as people write it, such as {@code 2023/24}. */
    public String years() {
        return startYear + "/" + String.format("%02d", (startYear + 1) % 100);
    }

    public LocalDate first() {
        return LocalDate.of(startYear, FIRST_MONTH, 1).plusMonths((long) MONTHS * (number - 1));
    }

    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    public FinancialQuarter next() {
        return number == QUARTERS ? new FinancialQuarter(startYear + 1, 1) : new FinancialQuarter(startYear, number + 1);
    }

    public FinancialQuarter previous() {
        return number == 1 ? new FinancialQuarter(startYear - 1, QUARTERS) : new FinancialQuarter(startYear, number - 1);
    }

    @Override
    public int compareTo(FinancialQuarter other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
