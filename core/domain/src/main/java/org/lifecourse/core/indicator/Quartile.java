package org.lifecourse.core.indicator;

import java.math.BigDecimal;

/** The quarter of comparable authorities in which a figure lies, the best first. Where neither end is better, the highest values come first. */
public enum Quartile {

    TOP, SECOND, THIRD, BOTTOM;

    /** The quarter, or null while the quartiles are not known. A figure on a boundary belongs to the better quarter. */
    public static Quartile of(BigDecimal value, BigDecimal lower, BigDecimal median, BigDecimal upper, Polarity polarity) {
        if (value == null || lower == null || median == null || upper == null) {
            return null;
        }
        if (polarity == Polarity.LOWER) {
            return rank(value.compareTo(lower) <= 0, value.compareTo(median) <= 0, value.compareTo(upper) <= 0);
        }
        return rank(value.compareTo(upper) >= 0, value.compareTo(median) >= 0, value.compareTo(lower) >= 0);
    }

    private static Quartile rank(boolean first, boolean second, boolean third) {
        if (first) {
            return TOP;
        }
        if (second) {
            return SECOND;
        }
        return third ? THIRD : BOTTOM;
    }
}
