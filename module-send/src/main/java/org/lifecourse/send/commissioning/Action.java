package org.lifecourse.send.commissioning;

import java.util.List;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemRow;

/**
 * An action of the strategy with the steps below it and the posts that lead it.
 *
 * @param steps milestones below the action, in order, at any depth
 */
public record Action(PlanItemRow item, List<PlanItemRow> steps, List<Lead> leads) {

    public Action {
        steps = List.copyOf(steps);
        leads = List.copyOf(leads);
    }

    public String reference() {
        return item.reference();
    }

    /** The quarter in which the last day of its date lies, or null when no day can be read. */
    public FinancialQuarter quarter() {
        var last = item.target().to();
        return last == null ? null : FinancialQuarter.of(last);
    }

    public boolean serves(String priority) {
        return item.servesItem(priority);
    }

    public boolean isLedBy(String postCode) {
        return leads.stream().anyMatch(lead -> lead.postCode().equals(postCode));
    }

    /** How far a step is indented below the action: 1 for a step of the action itself. */
    public int indent(PlanItemRow step) {
        return step.depth() - item.depth();
    }

    public long stepsDone() {
        return steps.stream().filter(step -> !step.delivery().isOpen()).count();
    }
}
