package org.lifecourse.core.indicator;

import java.time.LocalDate;
import java.util.List;

/**
 * How a module computes one of its indicators from its records. One CDI bean each ({@code @Dependent}); asks its feature's repository, never
 * another module's.
 */
public interface IndicatorComputation {

    /** Code of the indicator. */
    String indicator();

    /** The figure for a period, both days included, as known now. */
    Computed compute(LocalDate from, LocalDate to);

    /** The records behind it, at most {@code limit}, for those who may see them. */
    List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit);

    /**
     * @param numerator what was counted
     * @param denominator of how many, or null for a count; zero gives no figure, never a division
     */
    record Computed(long numerator, Long denominator) {
    }

    /**
     * @param counted whether it is in the numerator
     */
    record IndicatorRecord(String reference, String title, LocalDate on, boolean counted, String link) {
    }
}
