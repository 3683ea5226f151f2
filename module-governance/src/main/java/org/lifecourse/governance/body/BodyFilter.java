package org.lifecourse.governance.body;

import java.time.LocalDate;

/**
 * Which bodies a list shows, and how.
 *
 * @param text part of the name or short name, or null
 * @param nature only these, or null for all
 * @param state as on the day, or null for all
 * @param on the day of which the list tells; null is today
 * @param order null is by name
 */
public record BodyFilter(String text, LegalNature nature, BodyState state, LocalDate on, Order order, boolean descending) {

    /** What a list can be sorted by. */
    public enum Order {
        NAME, NATURE, PARENT, FREQUENCY, VACANT, CHAIR
    }

    public static BodyFilter all(LocalDate on) {
        return new BodyFilter(null, null, null, on, null, false);
    }

    BodyFilter onDay(LocalDate today) {
        return on == null ? new BodyFilter(text, nature, state, today, order, descending) : this;
    }
}
