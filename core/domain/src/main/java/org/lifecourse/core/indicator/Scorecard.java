package org.lifecourse.core.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A table of indicators over periods that follow one another.
 *
 * @param columns periods, oldest first
 * @param ends last days of all periods for which the table has figures, newest first
 * @param charts indicators of the table that are cut otherwise, such as the months behind a quarter; they are shown as charts
 */
public record Scorecard(String code, String area, String title, String purpose, PeriodScheme scheme, List<Period> columns, List<LocalDate> ends,
        List<Line> lines, List<IndicatorRow> charts) {

    /** A table in a list of tables. */
    public record Entry(String code, String area, String title, String purpose, int indicators, LocalDate latest) {
    }

    /**
     * One indicator in the table.
     *
     * @param figures by last day of the period
     * @param target at the end of the last column, or null
     */
    public record Line(IndicatorRow indicator, Map<LocalDate, Figure> figures, IndicatorDetails.Goal target) {

        public Figure at(Period period) {
            return figures.get(period.end());
        }
    }

    public Period current() {
        return columns.get(columns.size() - 1);
    }

    public Movement movement(Line line) {
        return columns.size() < 2 ? null
                : Movement.between(line.at(columns.get(columns.size() - 2)), line.at(current()), line.indicator().definition());
    }
}
