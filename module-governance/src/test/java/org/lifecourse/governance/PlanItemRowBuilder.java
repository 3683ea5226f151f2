package org.lifecourse.governance;

import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.Rating;
import org.lifecourse.core.plan.Target;

/** Entries of a plan, in the words of the tests. */
public final class PlanItemRowBuilder {

    public static final Rating RED = new Rating("RED", "Red", "red");
    public static final Rating AMBER = new Rating("AMBER", "Amber", "amber");
    public static final Rating GREEN = new Rating("GREEN", "Green", "green");

    private final PlanItemKind kind;
    private final String reference;
    private String parent;
    private int depth;
    private Target target = Target.NONE;
    private Delivery delivery = Delivery.IN_PROGRESS;
    private Rating rating;
    private Integer progress;
    private LocalDate reportedOn;
    private List<String> serves = List.of();

    private PlanItemRowBuilder(PlanItemKind kind, String reference) {
        this.kind = kind;
        this.reference = reference;
    }

    public static PlanItemRowBuilder an(PlanItemKind kind, String reference) {
        return new PlanItemRowBuilder(kind, reference);
    }

    public static PlanDetails aPlan(Rating... worstFirst) {
        return new PlanDetails(1L, 0L, "borough-plan", "Borough plan", "Plan", "governance", LocalDate.of(2023, 4, 1),
                LocalDate.of(2025, 3, 31), "scale", List.of(worstFirst), "", "", null, null, null, null, null);
    }

    public PlanItemRowBuilder under(String newParent, int newDepth) {
        parent = newParent;
        depth = newDepth;
        return this;
    }

    public PlanItemRowBuilder due(String words) {
        target = Target.read(words);
        return this;
    }

    public PlanItemRowBuilder rated(Rating newRating) {
        rating = newRating;
        return this;
    }

    public PlanItemRowBuilder at(int percent) {
        progress = percent;
        return this;
    }

    public PlanItemRowBuilder reportedOn(LocalDate day) {
        reportedOn = day;
        return this;
    }

    public PlanItemRowBuilder delivered(Delivery newDelivery) {
        delivery = newDelivery;
        return this;
    }

    public PlanItemRowBuilder serving(String... priorities) {
        serves = List.of(priorities);
        return this;
    }

    public PlanItemRow build() {
        return new PlanItemRow(1L, reference, parent, depth, kind, kind + " " + reference, "", "", "", "", "", List.of(), "", target, delivery,
                rating, progress, reportedOn, serves, false, "");
    }
}
