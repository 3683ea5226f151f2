package org.lifecourse.core.indicator.web;

import java.util.List;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.web.Texts;

/**
 * How others stand, in words.
 *
 * @param quartile where our newest figure lies among theirs
 */
public record BenchmarkWords(IndicatorDetails.Benchmark benchmark, String period, String value, String median, String quartile) {

    static List<BenchmarkWords> of(IndicatorDetails details) {
        var definition = details.indicator().definition();
        var ours = details.latest() == null ? null : details.latest().value();
        return details.benchmarks().stream().map(one -> new BenchmarkWords(one, PeriodWords.span(one.period().start(), one.period().end()),
                FigureWords.of(one.value(), definition), FigureWords.of(one.median(), definition), Texts.word(one.quartile(ours, definition.polarity())))).toList();
    }
}
