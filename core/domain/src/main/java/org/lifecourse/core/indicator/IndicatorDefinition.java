package org.lifecourse.core.indicator;

import java.time.LocalDate;

/**
 * What a figure means, from a day on.
 *
 * @param number version, counted from 1; the first holds for all earlier periods too
 * @param smallNumbers whether small numbers may leave the service, because the figure is not about people
 */
public record IndicatorDefinition(Long id, int number, LocalDate validFrom, String title, String meaning, String numerator, String denominator,
        Unit unit, int decimals, Polarity polarity, PeriodScheme scheme, String owner, String source, boolean smallNumbers) {
}
