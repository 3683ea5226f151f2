package org.lifecourse.core.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a figure is measured in. */
public enum Unit {

    NUMBER, PERCENTAGE, RATE, DAYS, POUNDS;

    static final BigDecimal HUNDRED = new BigDecimal(100);

    /** The figure as it is shown. Halves are rounded away from zero. */
    public BigDecimal shown(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** What changed between two figures as they are shown; percentages in whole points. */
    public BigDecimal difference(BigDecimal before, BigDecimal now, int decimals) {
        var change = shown(now, decimals).subtract(shown(before, decimals));
        return this == PERCENTAGE ? change.setScale(0, RoundingMode.HALF_UP) : change;
    }

    /** The figure that a numerator and a denominator make; null when there is nothing to divide by. */
    public BigDecimal figure(BigDecimal numerator, BigDecimal denominator, int decimals) {
        if (denominator.signum() == 0) {
            return null;
        }
        return (this == PERCENTAGE ? numerator.multiply(HUNDRED) : numerator).divide(denominator, Math.max(decimals, 2), RoundingMode.HALF_UP);
    }

    /** The most that there can be, or null. Nothing is below zero. */
    BigDecimal most() {
        return this == PERCENTAGE ? HUNDRED : null;
    }
}
