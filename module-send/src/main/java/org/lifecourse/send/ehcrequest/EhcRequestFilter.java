package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;

/**
 * Which requests a list shows, and how.
 *
 * @param text part of the reference, the setting or the name, or null; never comes from an address
 * @param reference part of the reference, or null
 * @param stage only these, or null for all
 * @param risk only these, or null for all
 * @param caseworkerId only those of this member of staff, or null for all
 * @param by only those whose next limit falls on or before this day, or null
 * @param closed closed ones instead of open ones
 * @param order null is by the next limit
 */
public record EhcRequestFilter(String text, String reference, EhcStage stage, BreachRisk risk, Long caseworkerId, LocalDate by, boolean closed,
        Order order, boolean descending) {

    /** What the board can be sorted by. */
    public enum Order {
        LIMIT, NAME, STAGE, RECEIVED, RISK, CASEWORKER
    }

    public static EhcRequestFilter allOpen() {
        return new EhcRequestFilter(null, null, null, null, null, null, false, null, false);
    }
}
