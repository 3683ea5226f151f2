package org.lifecourse.core.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How time is cut for a figure. A rolling quarter is three whole months ending with any month. */
public enum PeriodScheme {

    MONTH(1, 1, 0), QUARTER(3, 3, 0), ROLLING_QUARTER(3, 1, 0), FINANCIAL_YEAR(12, 12, 3), CALENDAR_YEAR(12, 12, 0);

    private final int months;
    private final int step;
    private final int remainder;

    /**
     * @param step months from one possible end to the next
     * @param remainder of the number of a last month when divided by the step
     */
    PeriodScheme(int months, int step, int remainder) {
        this.months = months;
        this.step = step;
        this.remainder = remainder;
    }

    public int months() {
        return months;
    }

    /** Whether the days are exactly one period of this scheme. */
    public boolean fits(LocalDate start, LocalDate end) {
        return mayEndWith(YearMonth.from(end)) && endingWith(YearMonth.from(end)).equals(new Period(start, end));
    }

    /** The last period that is over on a day: all its days lie before. */
    public Period lastOver(LocalDate day) {
        var month = YearMonth.from(day).minusMonths(1);
        while (!mayEndWith(month)) {
            month = month.minusMonths(1);
        }
        return endingWith(month);
    }

    /** The period in which a day lies; of rolling quarters, the one that ends with the day's month. */
    public Period around(LocalDate day) {
        var month = YearMonth.from(day);
        while (!mayEndWith(month)) {
            month = month.plusMonths(1);
        }
        return endingWith(month);
    }

    /** The period before, with no day in common. */
    public Period before(Period period) {
        return endingWith(YearMonth.from(period.start()).minusMonths(1));
    }

    /** The period after, with no day in common. */
    public Period after(Period period) {
        return endingWith(YearMonth.from(period.end()).plusMonths(months));
    }

    /** Periods that follow one another, oldest first, the last of them given. */
    public List<Period> upTo(Period last, int count) {
        var periods = new ArrayList<Period>();
        var period = last;
        for (var i = 0; i < count; i++) {
            periods.add(period);
            period = before(period);
        }
        Collections.reverse(periods);
        return periods;
    }

    private Period endingWith(YearMonth month) {
        return new Period(month.minusMonths(months - 1L).atDay(1), month.atEndOfMonth());
    }

    private boolean mayEndWith(YearMonth month) {
        return month.getMonthValue() % step == remainder;
    }
}
