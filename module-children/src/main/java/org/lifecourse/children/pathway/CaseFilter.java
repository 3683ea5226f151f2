package org.lifecourse.children.pathway;

/**
 * Which records a list shows.
 *
 * @param text part of a reference or of a name, or empty
 * @param state null for all
 * @param agency code of the organisation that told us or leads, or empty
 * @param late only those whose clock has run out
 */
public record CaseFilter(String text, CaseState state, String agency, boolean late, Order order) {

    /** What a list can be sorted by. */
    public enum Order {
        DUE, STARTED, REFERENCE
    }

    public CaseFilter {
        text = text == null ? "" : text.strip();
        agency = agency == null ? "" : agency.strip();
        order = order == null ? Order.DUE : order;
    }
}
