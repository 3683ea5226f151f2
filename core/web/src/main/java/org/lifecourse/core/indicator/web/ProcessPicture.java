package org.lifecourse.core.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.core.indicator.Figure;
import org.lifecourse.core.indicator.IndicatorDefinition;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.indicator.ProcessChart;
import org.lifecourse.core.web.Texts;

/**
 * A process behaviour chart with its table twin and its signals in words.
 *
 * @param lines horizontal lines with labels at the left
 * @param limits mean and limits with labels at the right
 * @param runs polylines; a gap in the figures is a gap in the line
 * @param rows newest first, the same figures as the chart
 */
public record ProcessPicture(String code, IndicatorDefinition definition, String span, List<Mark> lines, List<Mark> limits, String bandY,
        String bandHeight, List<String> runs, List<Point> points, List<Tick> ticks, List<Row> rows, List<String> signals, String usual, String mean) {

    private static final int MOST = 36;
    private static final double LEFT = 68;
    private static final double RIGHT = 658;
    private static final double TOP = 10;
    private static final double BOTTOM = 244;
    private static final int GRID = 4;
    private static final int LABELS = 9;

    /** A height with its label. */
    public record Mark(String y, String textY, String label, boolean middle) {
    }

    /** A point; with words when it is a signal by itself. */
    public record Point(String x, String y, boolean signal, String title, String words, String wordsX, String wordsY, String anchor) {
    }

    /** A label under the chart. */
    public record Tick(String x, String top, String below) {
    }

    /** A line of the table twin. */
    public record Row(String period, String numerator, String denominator, String value, String reading, boolean signal, boolean frozen) {
    }

    /**
     * @param to last day of the last period, or null for the newest figure
     */
    static ProcessPicture of(IndicatorDetails details, LocalDate to) {
        var definition = details.indicator().definition();
        var figures = details.seriesTo(to, MOST);
        var values = figures.stream().map(Figure::value).toList();
        var chart = ProcessChart.of(values, definition.unit());
        var scale = Scale.of(values, chart);
        var words = new SignalWords(figures, definition);
        var limits = chart.hasLimits() ? List.of(limit("chart.upper", chart.upper(), scale, definition, false),
                limit("chart.mean", chart.mean(), scale, definition, true), limit("chart.lower", chart.lower(), scale, definition, false))
                : List.<Mark>of();
        return new ProcessPicture(details.indicator().code(), definition,
                figures.isEmpty() ? "" : PeriodWords.span(figures.get(0).period().start(), figures.get(figures.size() - 1).period().end()),
                grid(scale, definition), limits, chart.hasLimits() ? Spark.at(scale.y(chart.upper())) : null,
                chart.hasLimits() ? Spark.at(scale.y(chart.lower()) - scale.y(chart.upper())) : null, runs(values, scale),
                points(figures, chart, scale, words), ticks(figures, definition), rows(figures, chart, words, definition), words.all(chart),
                chart.hasLimits() ? Texts.message("period.fromTo", shown(chart.lower(), definition), shown(chart.upper(), definition)) : null,
                chart.mean() == null ? "" : shown(chart.mean(), definition));
    }

    /** Whether there is enough to draw. */
    public boolean isDrawn() {
        return points.size() > 1;
    }

    public String description() {
        return Texts.message(usual == null ? "chart.describe.few" : "chart.describe", mean, usual == null ? "" : usual, String.join(" ", signals));
    }

    private static String shown(BigDecimal value, IndicatorDefinition definition) {
        return FigureWords.of(value, definition.unit(), definition.decimals() == 0 ? 1 : definition.decimals());
    }

    private static Mark limit(String key, BigDecimal value, Scale scale, IndicatorDefinition definition, boolean middle) {
        var y = scale.y(value);
        return new Mark(Spark.at(y), Spark.at(y + 4), Texts.message(key, shown(value, definition)), middle);
    }

    private static List<Mark> grid(Scale scale, IndicatorDefinition definition) {
        var marks = new ArrayList<Mark>();
        for (var value : scale.steps()) {
            var y = scale.y(value);
            var decimals = Math.max(0, value.stripTrailingZeros().scale());
            marks.add(new Mark(Spark.at(y), Spark.at(y + 4), FigureWords.of(value, definition.unit(), decimals), false));
        }
        return marks;
    }

    private static double x(int place, int count) {
        return count < 2 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * place / (count - 1);
    }

    private static List<String> runs(List<BigDecimal> values, Scale scale) {
        var runs = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (var i = 0; i <= values.size(); i++) {
            if (i < values.size() && values.get(i) != null) {
                run.add(Spark.at(x(i, values.size())) + "," + Spark.at(scale.y(values.get(i))));
            } else {
                if (run.size() > 1) {
                    runs.add(String.join(" ", run));
                }
                run.clear();
            }
        }
        return runs;
    }

    private static List<Point> points(List<Figure> figures, ProcessChart chart, Scale scale, SignalWords words) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < figures.size(); i++) {
            var value = figures.get(i).value();
            if (value != null) {
                var x = x(i, figures.size());
                var y = scale.y(value);
                var outside = words.outside(chart, i);
                var atLeft = x < (LEFT + RIGHT) / 2;
                points.add(new Point(Spark.at(x), Spark.at(y), !chart.at(i).isEmpty(), words.title(i), outside, Spark.at(atLeft ? x + 10 : x - 10),
                        Spark.at(y + 5), atLeft ? "start" : "end"));
            }
        }
        return points;
    }

    private static List<Tick> ticks(List<Figure> figures, IndicatorDefinition definition) {
        var ticks = new ArrayList<Tick>();
        var every = Math.max(1, (figures.size() + LABELS - 1) / LABELS);
        var year = "";
        for (var i = 0; i < figures.size(); i += every) {
            var period = figures.get(i).period();
            var below = PeriodWords.below(period, definition.scheme());
            var top = definition.scheme().months() == 12 ? PeriodWords.top(period, definition.scheme()) : PeriodWords.month(period.end());
            ticks.add(new Tick(Spark.at(x(i, figures.size())), top, below.equals(year) ? "" : below));
            year = below;
        }
        return ticks;
    }

    private static List<Row> rows(List<Figure> figures, ProcessChart chart, SignalWords words, IndicatorDefinition definition) {
        var rows = new ArrayList<Row>();
        for (var i = figures.size() - 1; i >= 0; i--) {
            var figure = figures.get(i);
            rows.add(new Row(PeriodWords.full(figure.period(), definition.scheme()), FigureWords.count(figure.numerator()),
                    FigureWords.count(figure.denominator()), FigureWords.of(figure, definition), words.reading(chart, i), !chart.at(i).isEmpty(),
                    figure.isFrozen()));
        }
        return rows;
    }

    /** Heights for values: round steps around everything that is drawn. */
    private record Scale(double least, double most, double step) {

        private static final double[] ROUND = {1, 2, 2.5, 4, 5, 10};

        static Scale of(List<BigDecimal> values, ProcessChart chart) {
            var all = new ArrayList<Double>();
            values.stream().filter(value -> value != null).forEach(value -> all.add(value.doubleValue()));
            if (chart.hasLimits()) {
                all.add(chart.lower().doubleValue());
                all.add(chart.upper().doubleValue());
            }
            var low = all.stream().mapToDouble(value -> value).min().orElse(0);
            var high = all.stream().mapToDouble(value -> value).max().orElse(1);
            var step = step(Math.max(high - low, 1e-6) / GRID);
            var least = Math.floor(low / step) * step;
            return new Scale(least, Math.max(Math.ceil(high / step) * step, least + step), step);
        }

        private static double step(double rough) {
            var power = Math.pow(10, Math.floor(Math.log10(rough)));
            for (var factor : ROUND) {
                if (factor * power >= rough) {
                    return factor * power;
                }
            }
            return 10 * power;
        }

        List<BigDecimal> steps() {
            var steps = new ArrayList<BigDecimal>();
            for (var i = 0; i <= Math.round((most - least) / step); i++) {
                steps.add(BigDecimal.valueOf(least + i * step).setScale(3, RoundingMode.HALF_UP));
            }
            return steps;
        }

        double y(BigDecimal value) {
            return BOTTOM - (BOTTOM - TOP) * (value.doubleValue() - least) / (most - least);
        }
    }
}
