package org.lifecourse.core.plan;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Which work of a plan to show; what is empty does not filter.
 *
 * @param rating code on the plan's scale, or {@link #NOT_REPORTED}
 * @param lead code of a post that leads
 * @param before only work whose last day lies before this one
 * @param state {@link #LATE}, {@link #OPEN} or the name of a {@link Delivery}
 * @param words part of the reference, the title, the description or the leads
 */
public record PlanFilter(String rating, String lead, LocalDate before, String state, String words) {

    public static final String NOT_REPORTED = "NONE";
    public static final String LATE = "LATE";
    public static final String OPEN = "OPEN";
    public static final PlanFilter EVERYTHING = new PlanFilter("", "", null, "", "");

    public PlanFilter {
        rating = text(rating);
        lead = text(lead);
        state = text(state);
        words = text(words);
    }

    public boolean isEmpty() {
        return equals(EVERYTHING);
    }

    /** Whether a piece of work is wanted; headings are shown because of what lies below them. */
    public boolean wants(PlanItemRow row) {
        return !row.isHeading() && rated(row) && (lead.isEmpty() || row.leadCodes().contains(lead)) && due(row) && stands(row) && says(row);
    }

    private boolean rated(PlanItemRow row) {
        return rating.isEmpty() || (row.rating() == null ? NOT_REPORTED : row.rating().code()).equals(rating);
    }

    private boolean due(PlanItemRow row) {
        return before == null || row.target().to() != null && row.target().to().isBefore(before);
    }

    private boolean stands(PlanItemRow row) {
        return switch (state) {
            case "" -> true;
            case LATE -> row.late();
            case OPEN -> row.isOpen();
            default -> row.delivery().name().equals(state);
        };
    }

    private boolean says(PlanItemRow row) {
        return words.isEmpty() || said(row.reference()).equals(said(words)) || said(row.title()).contains(said(words))
                || said(row.description()).contains(said(words)) || said(row.leads()).contains(said(words));
    }

    private static String said(String value) {
        return value == null ? "" : value.toLowerCase(Locale.UK);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
