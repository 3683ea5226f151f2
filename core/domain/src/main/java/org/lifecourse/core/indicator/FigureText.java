package org.lifecourse.core.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure as somebody brings it.
 *
 * @param value null when it follows from numerator and denominator, or when there is none
 */
public record FigureText(String indicator, LocalDate start, LocalDate end, BigDecimal value, BigDecimal numerator, BigDecimal denominator,
        String note) {
}
