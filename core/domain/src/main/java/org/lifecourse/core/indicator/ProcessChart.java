package org.lifecourse.core.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A process behaviour chart (XmR): the mean, the limits within which the process varies by itself, and the signals that something else happened.
 *
 * @param lower lower natural limit, null while there are too few figures; never below what is possible
 * @param upper upper natural limit, null while there are too few figures; never above what is possible
 */
public record ProcessChart(BigDecimal mean, BigDecimal lower, BigDecimal upper, List<Signal> signals) {

    /** With fewer figures the limits would say nothing. */
    public static final int FEWEST = 8;
    /** So many in a row on one side of the mean are a shift. */
    public static final int RUN = 8;
    /** So many in a row, each above or each below the one before, are a trend. */
    public static final int TREND = 6;

    private static final BigDecimal FACTOR = new BigDecimal("2.66");
    private static final int SCALE = 6;

    /** Why a point or a stretch is not the usual variation. */
    public enum Rule {
        ABOVE, BELOW, RUN_ABOVE, RUN_BELOW, RISING, FALLING
    }

    /** A signal with the places of its first and last point. */
    public record Signal(Rule rule, int from, int to) {

        public boolean covers(int place) {
            return place >= from && place <= to;
        }
    }

    /**
     * @param values in order of time; null where there is no figure, which interrupts runs and moving ranges
     */
    public static ProcessChart of(List<BigDecimal> values, Unit unit) {
        var known = values.stream().filter(value -> value != null).toList();
        if (known.size() < FEWEST) {
            return new ProcessChart(known.isEmpty() ? null : mean(known), null, null, List.of());
        }
        var mean = mean(known);
        var spread = mean(ranges(values)).multiply(FACTOR);
        var lower = mean.subtract(spread).max(BigDecimal.ZERO);
        var upper = unit.most() == null ? mean.add(spread) : mean.add(spread).min(unit.most());
        var signals = new ArrayList<Signal>();
        runs(values, value -> value.compareTo(upper) > 0, 1).forEach(run -> singles(run, Rule.ABOVE, signals));
        runs(values, value -> value.compareTo(lower) < 0, 1).forEach(run -> singles(run, Rule.BELOW, signals));
        runs(values, value -> value.compareTo(mean) > 0, RUN).forEach(run -> signals.add(new Signal(Rule.RUN_ABOVE, run[0], run[1])));
        runs(values, value -> value.compareTo(mean) < 0, RUN).forEach(run -> signals.add(new Signal(Rule.RUN_BELOW, run[0], run[1])));
        trends(values, (before, now) -> now.compareTo(before) > 0).forEach(run -> signals.add(new Signal(Rule.RISING, run[0], run[1])));
        trends(values, (before, now) -> now.compareTo(before) < 0).forEach(run -> signals.add(new Signal(Rule.FALLING, run[0], run[1])));
        return new ProcessChart(mean, lower, upper, List.copyOf(signals));
    }

    public boolean hasLimits() {
        return lower != null;
    }

    /** The signals of one point. */
    public List<Signal> at(int place) {
        return signals.stream().filter(signal -> signal.covers(place)).toList();
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(new BigDecimal(values.size()), MathContext.DECIMAL64)
                .setScale(SCALE, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> ranges(List<BigDecimal> values) {
        var ranges = new ArrayList<BigDecimal>();
        for (var i = 1; i < values.size(); i++) {
            if (values.get(i - 1) != null && values.get(i) != null) {
                ranges.add(values.get(i).subtract(values.get(i - 1)).abs());
            }
        }
        return ranges;
    }

    private static void singles(int[] run, Rule rule, List<Signal> signals) {
        for (var place = run[0]; place <= run[1]; place++) {
            signals.add(new Signal(rule, place, place));
        }
    }

    /** First and last place of each stretch of at least so many points that fulfil the condition. */
    private static List<int[]> runs(List<BigDecimal> values, Predicate<BigDecimal> condition, int least) {
        var runs = new ArrayList<int[]>();
        var start = -1;
        for (var i = 0; i <= values.size(); i++) {
            var goesOn = i < values.size() && values.get(i) != null && condition.test(values.get(i));
            if (goesOn && start < 0) {
                start = i;
            } else if (!goesOn && start >= 0) {
                if (i - start >= least) {
                    runs.add(new int[] {start, i - 1});
                }
                start = -1;
            }
        }
        return runs;
    }

    private static List<int[]> trends(List<BigDecimal> values, BiPredicate<BigDecimal, BigDecimal> step) {
        var runs = new ArrayList<int[]>();
        var start = 0;
        for (var i = 1; i <= values.size(); i++) {
            var goesOn = i < values.size() && values.get(i - 1) != null && values.get(i) != null && step.test(values.get(i - 1), values.get(i));
            if (!goesOn) {
                if (i - start >= TREND) {
                    runs.add(new int[] {start, i - 1});
                }
                start = i;
            }
        }
        return runs;
    }
}
