package org.lifecourse.core.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lifecourse.core.FinancialQuarter;

/** How a quarter of the financial year is worded: "Quarter 4 2023/24 (January to March 2024)", or "Q4 2023/24". */
public final class Quarters {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Quarters() {
    }

    public static String words(FinancialQuarter quarter) {
        return Texts.message("financialQuarter.words", String.valueOf(quarter.number()), quarter.years(), MONTH.format(quarter.first()),
                MONTH_AND_YEAR.format(quarter.last()));
    }

    public static String shortWords(FinancialQuarter quarter) {
        return Texts.message("financialQuarter.short", String.valueOf(quarter.number()), quarter.years());
    }
}
