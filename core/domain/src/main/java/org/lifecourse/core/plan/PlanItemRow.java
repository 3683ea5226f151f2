package org.lifecourse.core.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of a plan in a tree or list.
 *
 * @param depth 0 for the top
 * @param leads titles of the posts that lead, joined for reading
 * @param leadCodes codes of the posts that lead
 * @param rating newest rating, or null
 * @param serves references of the entries that it serves, such as priorities
 * @param late whether its last day has passed and it is still open
 */
public record PlanItemRow(Long id, String reference, String parentReference, int depth, PlanItemKind kind, String title, String description,
        String outcome, String reason, String impact, String leads, List<String> leadCodes, String leadAsWritten, Target target, Delivery delivery, Rating rating,
        Integer progress, LocalDate reportedOn, List<String> serves, boolean late, String source) {

    public boolean isHeading() {
        return kind.isHeading();
    }

    /** Each effect on a line of its own. */
    public List<String> impacts() {
        return impact.isBlank() ? List.of() : List.of(impact.split("\\s*\\n\\s*|\\s+\\|\\s+"));
    }

    /** Whether somebody still has to report on it. */
    public boolean isOpen() {
        return !isHeading() && delivery.isOpen();
    }

    public boolean servesItem(String other) {
        return serves.contains(other);
    }
}
