package org.lifecourse.send.commissioning;

import java.util.List;
import java.util.Map;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemDetails.Lineage;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;

/** The audit of the plan before: what became of each action, and where it is carried forward. */
public final class FormerPlan {

    /** The states that an audit gives, in the order in which they are read out. */
    public static final List<Delivery> STATES = List.of(Delivery.COMPLETED, Delivery.PARTLY_COMPLETED, Delivery.OUTSTANDING);

    private final PlanDetails plan;
    private final PlanDetails follower;
    private final List<FormerAction> actions;

    private FormerPlan(PlanDetails plan, PlanDetails follower, List<FormerAction> actions) {
        this.plan = plan;
        this.follower = follower;
        this.actions = actions;
    }

    /**
     * An action of the former plan.
     *
     * @param carriedForward entries of later plans that took it over
     */
    public record FormerAction(PlanItemRow item, List<Lineage> carriedForward) {

        public FormerAction {
            carriedForward = List.copyOf(carriedForward);
        }

        public boolean isCarriedForward() {
            return !carriedForward.isEmpty();
        }

        /** Whether it was left unfinished and nothing took it over: somebody has to decide about it. */
        public boolean isLeftOver() {
            return item.delivery().isOpen() && carriedForward.isEmpty();
        }
    }

    /**
     * @param follower the plan that follows
     * @param lineage where entries went, by reference
     */
    public static FormerPlan of(PlanTree tree, PlanDetails follower, Map<String, List<Lineage>> lineage) {
        return new FormerPlan(tree.plan(), follower, tree.ofKind(PlanItemKind.ACTION).stream()
                .map(item -> new FormerAction(item, lineage.getOrDefault(item.reference(), List.of()))).toList());
    }

    /**
     * The state that a word of an address names.
     *
     * @return null for no word
     * @throws RuleViolation when an audit gives no such state
     */
    public static Delivery state(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return STATES.stream().filter(state -> state.name().equals(name)).findFirst()
                .orElseThrow(() -> new RuleViolation("formerState.unknown", name));
    }

    public PlanDetails plan() {
        return plan;
    }

    public PlanDetails follower() {
        return follower;
    }

    public List<FormerAction> actions() {
        return actions;
    }

    /** @param state a delivery that the actions must have, or null for all */
    public List<FormerAction> actions(Delivery state) {
        return actions.stream().filter(action -> state == null || action.item().delivery() == state).toList();
    }

    public long count(Delivery state) {
        return actions(state).size();
    }

    public long carriedForward() {
        return actions.stream().filter(FormerAction::isCarriedForward).count();
    }

    public List<FormerAction> leftOver() {
        return actions.stream().filter(FormerAction::isLeftOver).toList();
    }
}
