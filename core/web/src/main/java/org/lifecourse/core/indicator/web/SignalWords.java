package org.lifecourse.core.indicator.web;

import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.core.indicator.Figure;
import org.lifecourse.core.indicator.IndicatorDefinition;
import org.lifecourse.core.indicator.ProcessChart;
import org.lifecourse.core.indicator.ProcessChart.Signal;
import org.lifecourse.core.web.Texts;

/** Says what the signals of a chart are. */
record SignalWords(List<Figure> figures, IndicatorDefinition definition) {

    /** One sentence for each signal. */
    List<String> all(ProcessChart chart) {
        return chart.signals().stream().map(signal -> signal.from() == signal.to()
                ? Texts.message("signal." + signal.rule().name(), period(signal.from()), value(signal.from()))
                : Texts.message("signal." + signal.rule().name(), period(signal.from()), period(signal.to()), signal.to() - signal.from() + 1))
                .toList();
    }

    /** The words beside a point that lies outside the limits, else null. */
    String outside(ProcessChart chart, int place) {
        return chart.at(place).stream().filter(signal -> signal.from() == signal.to()).findFirst()
                .map(signal -> Texts.message("chart.outside." + signal.rule().name(), period(place), value(place))).orElse(null);
    }

    /** What the table says of a point. */
    String reading(ProcessChart chart, int place) {
        if (figures.get(place).value() == null || !chart.hasLimits()) {
            return "";
        }
        var signals = chart.at(place);
        return signals.isEmpty() ? Texts.message("chart.usual")
                : signals.stream().map(Signal::rule).distinct().map(rule -> Texts.message("chart.reading." + rule.name()))
                        .collect(Collectors.joining(", "));
    }

    String title(int place) {
        return Texts.message("chart.point", period(place), value(place));
    }

    private String period(int place) {
        return PeriodWords.full(figures.get(place).period(), definition.scheme());
    }

    private String value(int place) {
        return FigureWords.of(figures.get(place), definition);
    }
}
