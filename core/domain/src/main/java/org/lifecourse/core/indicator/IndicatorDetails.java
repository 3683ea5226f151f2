package org.lifecourse.core.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/**
 * All that is known about an indicator.
 *
 * @param figures those that stand, oldest first
 * @param replaced those that newer ones replaced, newest first
 */
public record IndicatorDetails(IndicatorRow indicator, List<IndicatorDefinition> definitions, List<Goal> targets, List<Benchmark> benchmarks,
        List<Figure> figures, List<Figure> replaced, List<Comment> comments) {

    private static final int LONGEST_GAP = 3;

    /** The target from a day on; without a number it says that none is set. */
    public record Goal(LocalDate validFrom, BigDecimal target, String words) {
    }

    /** What others reached in a period. */
    public record Benchmark(Comparator comparator, Period period, BigDecimal value, BigDecimal lowerQuartile, BigDecimal median,
            BigDecimal upperQuartile, String source) {

        /** In which quarter of them a figure lies, or null. */
        public Quartile quartile(BigDecimal ours, Polarity polarity) {
            return Quartile.of(ours, lowerQuartile, median, upperQuartile, polarity);
        }
    }

    /** What somebody said about a period. */
    public record Comment(LocalDate periodEnd, String text, String writtenBy, Instant writtenAt) {
    }

    /** The target that held at the end of a period, or null when nothing was said. */
    public Goal targetFor(Period period) {
        return targets.stream().filter(goal -> !goal.validFrom().isAfter(period.end())).reduce((first, second) -> second).orElse(null);
    }

    /**
     * The figures of periods that follow one another up to a day, oldest first; a missing one in between has no value. The series begins
     * after the last long gap: what was before is another time.
     *
     * @param to last day of the last period, or null for the newest figure
     */
    public List<Figure> seriesTo(LocalDate to, int most) {
        var byPeriod = new HashMap<Period, Figure>();
        figures.forEach(figure -> byPeriod.put(figure.period(), figure));
        var last = figures.stream().map(Figure::period).filter(period -> to == null || !period.end().isAfter(to)).reduce((first, second) -> second);
        if (last.isEmpty()) {
            return List.of();
        }
        var scheme = indicator.definition().scheme();
        var series = new ArrayList<Figure>();
        var waiting = new ArrayList<Figure>();
        for (var period = last.get(); series.size() + waiting.size() < most && waiting.size() <= LONGEST_GAP; period = scheme.before(period)) {
            var figure = byPeriod.get(period);
            waiting.add(figure == null ? Figure.missing(period) : figure);
            if (figure != null) {
                series.addAll(waiting);
                waiting.clear();
            }
        }
        Collections.reverse(series);
        return series;
    }

    public Figure latest() {
        return figures.isEmpty() ? null : figures.get(figures.size() - 1);
    }
}
