package org.lifecourse.core.indicator.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.indicator.Period;
import org.lifecourse.core.indicator.PeriodScheme;
import org.lifecourse.core.web.Texts;

/** How a period is called: "August to October 2022", and in two lines over a column. */
final class PeriodWords {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private PeriodWords() {
    }

    static String full(Period period, PeriodScheme scheme) {
        return switch (scheme) {
            case MONTH -> MONTH_AND_YEAR.format(period.end());
            case CALENDAR_YEAR -> String.valueOf(period.end().getYear());
            case FINANCIAL_YEAR -> Texts.message("period.financialYear", FinancialQuarter.of(period.start()).years());
            case QUARTER, ROLLING_QUARTER -> Texts.message("period.fromTo",
                    isOneYear(period) ? LONG.format(period.start()) : MONTH_AND_YEAR.format(period.start()), MONTH_AND_YEAR.format(period.end()));
        };
    }

    /** The first line over a column. */
    static String top(Period period, PeriodScheme scheme) {
        return switch (scheme) {
            case MONTH -> SHORT.format(period.end());
            case CALENDAR_YEAR -> String.valueOf(period.end().getYear());
            case FINANCIAL_YEAR -> FinancialQuarter.of(period.start()).years();
            case QUARTER, ROLLING_QUARTER -> Texts.message("period.fromTo", SHORT.format(period.start()), SHORT.format(period.end()));
        };
    }

    /** The second line over a column, empty where the first says all. */
    static String below(Period period, PeriodScheme scheme) {
        return switch (scheme) {
            case CALENDAR_YEAR, FINANCIAL_YEAR -> "";
            case MONTH, QUARTER, ROLLING_QUARTER -> isOneYear(period) ? String.valueOf(period.end().getYear())
                    : period.start().getYear() + "/" + DateTimeFormatter.ofPattern("yy", Locale.UK).format(period.end());
        };
    }

    /** A span of days of charts: "November 2020 to October 2022". */
    static String span(LocalDate from, LocalDate to) {
        return Texts.message("period.fromTo", MONTH_AND_YEAR.format(from), MONTH_AND_YEAR.format(to));
    }

    static String month(LocalDate day) {
        return SHORT.format(day);
    }

    private static boolean isOneYear(Period period) {
        return period.start().getYear() == period.end().getYear();
    }
}
