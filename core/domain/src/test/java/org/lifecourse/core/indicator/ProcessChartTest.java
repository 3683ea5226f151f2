package org.lifecourse.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.indicator.ProcessChart.Rule;
import org.lifecourse.core.indicator.ProcessChart.Signal;

class ProcessChartTest {

    @Test
    void limits_are_the_mean_and_266_mean_moving_ranges() {
        var chart = chart("10", "12", "10", "12", "10", "12", "10", "12");
        assertThat(chart.mean()).isEqualByComparingTo("11");
        assertThat(chart.upper()).isEqualByComparingTo("16.32");
        assertThat(chart.lower()).isEqualByComparingTo("5.68");
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void limits_stay_within_what_is_possible() {
        var chart = ProcessChart.of(numbers("99", "93", "99", "94", "99", "95", "99", "94"), Unit.PERCENTAGE);
        assertThat(chart.upper()).isEqualByComparingTo("100");
        assertThat(chart("1", "3", "0", "4", "1", "3", "0", "4").lower()).isEqualByComparingTo("0");
    }

    @Test
    void a_point_outside_the_limits_is_a_signal() {
        var chart = chart("10", "11", "10", "11", "10", "11", "10", "11", "10", "2", "11", "10", "11", "10", "11");
        assertThat(chart.signals()).extracting(Signal::rule).containsOnlyOnce(Rule.BELOW).doesNotContain(Rule.ABOVE);
        assertThat(chart.at(9)).containsExactly(new Signal(Rule.BELOW, 9, 9));
        assertThat(chart.at(10)).isEmpty();
    }

    @Test
    void eight_on_one_side_are_a_signal_and_seven_are_none() {
        var chart = chart("10", "11", "10", "11", "10", "11", "10", "11", "13", "14", "13", "14", "13", "14", "13", "14");
        assertThat(chart.signals()).contains(new Signal(Rule.RUN_ABOVE, 8, 15), new Signal(Rule.RUN_BELOW, 0, 7));
        var seven = chart("11", "10", "11", "10", "11", "10", "11", "13", "14", "13", "14", "13", "14", "13");
        assertThat(seven.signals()).extracting(Signal::rule).doesNotContain(Rule.RUN_ABOVE, Rule.RUN_BELOW);
    }

    @Test
    void six_rising_are_a_signal_and_five_are_none() {
        assertThat(chart("12", "9", "12", "10", "9", "10", "11", "12", "13", "14", "9", "12").signals())
                .contains(new Signal(Rule.RISING, 4, 9));
        assertThat(chart("12", "9", "12", "10", "9", "10", "11", "12", "13", "9", "12", "10").signals()).extracting(Signal::rule)
                .doesNotContain(Rule.RISING);
        assertThat(chart("9", "12", "9", "11", "14", "13", "12", "11", "10", "9", "12", "9").signals())
                .contains(new Signal(Rule.FALLING, 4, 9));
    }

    @Test
    void a_gap_breaks_runs_and_moving_ranges() {
        var values = Arrays.asList(n("10"), n("12"), n("10"), n("12"), null, n("30"), n("32"), n("30"), n("32"));
        var chart = ProcessChart.of(values, Unit.NUMBER);
        assertThat(chart.mean()).isEqualByComparingTo("21");
        assertThat(chart.upper()).isEqualByComparingTo("26.32");
        assertThat(chart.signals()).extracting(Signal::rule).doesNotContain(Rule.RUN_ABOVE, Rule.RUN_BELOW);
    }

    @Test
    void few_figures_have_no_limits() {
        var chart = chart("10", "12", "10", "12", "10", "12", "10");
        assertThat(chart.hasLimits()).isFalse();
        assertThat(chart.signals()).isEmpty();
        assertThat(ProcessChart.of(List.of(), Unit.NUMBER).mean()).isNull();
    }

    private static ProcessChart chart(String... values) {
        return ProcessChart.of(numbers(values), Unit.NUMBER);
    }

    private static List<BigDecimal> numbers(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }

    private static BigDecimal n(String value) {
        return new BigDecimal(value);
    }
}
