package org.lifecourse.core.indicator;

import java.time.LocalDate;

/**
 * A stretch of whole months for which a figure stands, both days included.
 *
 * @param start first day of a month
 * @param end last day of a month
 */
public record Period(LocalDate start, LocalDate end) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Whether all its days lie before the day, so that its figure can be whole. */
    public boolean isOverOn(LocalDate day) {
        return end.isBefore(day);
    }
}
