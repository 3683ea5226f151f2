package org.lifecourse.send.commissioning;

import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.Rating;
import org.lifecourse.core.plan.Target;

/** Entries of a plan, in the words of the tests. */
final class PlanItemRowBuilder {

    static final Rating RED = new Rating("RED", "Red", "red");
    static final Rating AMBER = new Rating("AMBER", "Amber", "amber");
    static final Rating GREEN = new Rating("GREEN", "Green", "green");

    private final PlanItemKind kind;
    private final String reference;
    private String parent;
    private int depth;
    private String title;
    private String impact = "";
    private Target target = Target.NONE;
    private Delivery delivery = Delivery.IN_PROGRESS;
    private Rating rating;
    private List<String> serves = List.of();

    private PlanItemRowBuilder(PlanItemKind kind, String reference) {
        this.kind = kind;
        this.reference = reference;
        this.title = kind + " " + reference;
    }

    static PlanItemRowBuilder aPriority(String reference) {
        return new PlanItemRowBuilder(PlanItemKind.PRIORITY, reference);
    }

    static PlanItemRowBuilder anAction(String reference) {
        return new PlanItemRowBuilder(PlanItemKind.ACTION, reference);
    }

    static PlanItemRowBuilder aMilestone(String reference) {
        return new PlanItemRowBuilder(PlanItemKind.MILESTONE, reference);
    }

    static PlanDetails aPlan() {
        return new PlanDetails(1L, 0L, "send-2023", "SEND plan", "SEND", "send", LocalDate.of(2023, 4, 1), LocalDate.of(2026, 3, 31), "rag-3",
                List.of(RED, AMBER, GREEN), "", "", "send-2020", "Former plan", null, null, null);
    }

    static Lead aLead(String code, String title) {
        return new Lead(code, title, null, null);
    }

    PlanItemRowBuilder under(String newParent, int newDepth) {
        parent = newParent;
        depth = newDepth;
        return this;
    }

    PlanItemRowBuilder called(String newTitle) {
        title = newTitle;
        return this;
    }

    PlanItemRowBuilder due(String words) {
        target = Target.read(words);
        return this;
    }

    PlanItemRowBuilder rated(Rating newRating) {
        rating = newRating;
        return this;
    }

    PlanItemRowBuilder delivered(Delivery newDelivery) {
        delivery = newDelivery;
        return this;
    }

    PlanItemRowBuilder serving(String... priorities) {
        serves = List.of(priorities);
        return this;
    }

    PlanItemRowBuilder bringing(String effects) {
        impact = effects;
        return this;
    }

    PlanItemRow build() {
        return new PlanItemRow(1L, reference, parent, depth, kind, title, "", "", "", impact, "", List.of(), "", target, delivery, rating, null, null,
                serves, false, "");
    }
}
