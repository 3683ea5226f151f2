package org.lifecourse.core.plan;

import java.time.LocalDate;
import java.util.List;

/** Entries of plans for tests, in the order in which they are read. */
final class PlanItemRows {

    static final Rating RED = new Rating("RED", "Red", "red");
    static final Rating AMBER = new Rating("AMBER", "Amber", "amber");
    static final Rating GREEN = new Rating("GREEN", "Green", "green");
    private static final LocalDate REPORTED = LocalDate.of(2023, 9, 29);

    private PlanItemRows() {
    }

    static PlanDetails plan() {
        return new PlanDetails(1L, 0, "plan", "Plan 2023 to 2025", "Plan", "send", LocalDate.of(2023, 4, 1), LocalDate.of(2025, 3, 31),
                "rag-3", List.of(RED, AMBER, GREEN), "", "", null, null, null, null, null);
    }

    static PlanItemRow heading(String reference, String parent) {
        return row(reference, parent, PlanItemKind.GROUP, null, Delivery.NOT_STARTED, "", List.of());
    }

    static PlanItemRow priority(String reference) {
        return row(reference, null, PlanItemKind.PRIORITY, null, Delivery.NOT_STARTED, "", List.of());
    }

    static PlanItemRow work(String reference, String parent, Rating rating) {
        return row(reference, parent, PlanItemKind.OBJECTIVE, rating, Delivery.IN_PROGRESS, "March 2024", List.of());
    }

    static PlanItemRow serving(String reference, Rating rating, String... served) {
        return row(reference, null, PlanItemKind.ACTION, rating, Delivery.IN_PROGRESS, "March 2024", List.of(served));
    }

    static PlanItemRow row(String reference, String parent, PlanItemKind kind, Rating rating, Delivery delivery, String target,
            List<String> serves) {
        return new PlanItemRow((long) reference.hashCode(), reference, parent, 0, kind, "Title of " + reference, "Description of " + reference,
                "", "", "Shorter waits\nFewer steps", "Head of inclusion", List.of("head-of-inclusion"), "", Target.read(target), delivery,
                rating, rating == null ? null : 40, rating == null ? null : REPORTED, serves, false, "");
    }
}
