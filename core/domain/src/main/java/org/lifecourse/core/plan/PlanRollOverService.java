package org.lifecourse.core.plan;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;

/** When a plan ends: a new one follows it and takes over what is unfinished, with its lineage. */
@ApplicationService
public class PlanRollOverService {

    private static final String CARRIED_FORWARD = "CARRIED_FORWARD";

    @Inject
    private PlanService plans;
    @Inject
    private PlanEditService edits;

    /** The work that is still open, in order: what can be carried forward. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public List<PlanItemRow> open(String code) {
        return plans.tree(code).items().stream().filter(PlanItemRow::isOpen).toList();
    }

    /**
     * Adds a plan that follows another one, with the chosen work and the entries above it. Copies begin without rating and keep words,
     * leads and targets; each piece of work notes that it was carried forward.
     *
     * @param text the new plan; what it follows is set here
     * @param references the work that moves on
     * @throws RuleViolation when nothing is chosen, or the new code is in use
     */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void rollOver(String fromCode, PlanText text, Set<String> references) {
        if (references.isEmpty()) {
            throw RuleViolation.at("references", "plan.nothingChosen");
        }
        var tree = plans.tree(fromCode);
        edits.add(new PlanText(text.code(), text.title(), text.shortTitle(), tree.plan().serviceArea(), text.startsOn(), text.endsOn(),
                tree.plan().ratingScale(), text.purpose(), text.targetsNote(), fromCode, text.ownerPostCode()));
        var taken = taken(tree, references);
        var rows = tree.items().stream().filter(row -> taken.contains(row.reference()))
                .sorted(Comparator.comparing(row -> tree.trail(row.reference()).size())).toList();
        rows.forEach(row -> edits.addItem(text.code(), copy(row, List.of())));
        for (var row : rows) {
            edits.putItem(text.code(), copy(row, row.serves()));
            if (references.contains(row.reference())) {
                edits.putLineage(text.code(), row.reference(), fromCode, row.reference(), CARRIED_FORWARD, "");
            }
        }
    }

    /** What was chosen, and for each entry what lies above it and what it serves. */
    private static Set<String> taken(PlanTree tree, Set<String> references) {
        var taken = new HashSet<String>();
        var open = new ArrayDeque<>(references);
        while (!open.isEmpty()) {
            var reference = open.poll();
            var row = tree.item(reference);
            if (row == null) {
                throw new RuleViolation("planItem.unknown", reference);
            }
            if (taken.add(reference)) {
                open.addAll(row.serves());
                if (row.parentReference() != null) {
                    open.add(row.parentReference());
                }
            }
        }
        return taken;
    }

    private static PlanItemText copy(PlanItemRow row, List<String> serves) {
        return new PlanItemText(row.reference(), row.parentReference(), row.kind(), row.title(), row.description(), row.outcome(),
                row.reason(), row.impact(), row.leadCodes(), row.leadAsWritten(), row.target().asWritten(), Delivery.NOT_STARTED,
                serves, row.source());
    }
}
