package org.lifecourse.core.indicator;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A figure for a period.
 *
 * @param value null when there was nothing to divide by
 * @param definition number of the version under which it was made
 * @param frozenFor why it was frozen, or null while it may be replaced
 * @param replacedAt when a newer one took its place, or null
 */
public record Figure(Long id, Period period, BigDecimal numerator, BigDecimal denominator, BigDecimal value, Origin origin, String note,
        Instant asOf, Instant frozenAt, String frozenFor, int definition, Instant replacedAt) {

    /** Below this, people could be recognised. */
    public static final int SMALL = 5;

    /** The place of a period without a figure. */
    static Figure missing(Period period) {
        return new Figure(null, period, null, null, null, Origin.COMPUTED, "", Instant.EPOCH, null, null, 0, null);
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** Whether it counts so few that people could be recognised. Nobody is recognised in a zero. */
    public boolean isSmall(Unit unit) {
        return isFew(numerator) || isFew(denominator) || unit == Unit.NUMBER && isFew(value) || isNearlyAll();
    }

    private boolean isNearlyAll() {
        return numerator != null && denominator != null && isFew(denominator.subtract(numerator));
    }

    private static boolean isFew(BigDecimal number) {
        return number != null && number.signum() > 0 && number.compareTo(new BigDecimal(SMALL)) < 0;
    }
}
