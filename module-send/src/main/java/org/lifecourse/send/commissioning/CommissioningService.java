package org.lifecourse.send.commissioning;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanRow;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.send.SendPermission;

/** The SEND strategy as commissioners read it. A strategy is a plan of the service area that has priorities. */
@ApplicationService
public class CommissioningService {

    @Inject
    private PlanService plans;

    /** The strategies, newest first. */
    @RequiresPermission(SendPermission.COMMISSIONING_VIEW)
    public List<PlanRow> strategies() {
        return plans.plansWith(PlanItemKind.PRIORITY, ServiceArea.SEND.code());
    }

    /**
     * A strategy with its priorities and actions.
     *
     * @param code its code, or nothing for the newest; nothing is found when there is none yet
     * @throws RuleViolation when the code names no strategy
     */
    @RequiresPermission(SendPermission.COMMISSIONING_VIEW)
    public Optional<Strategy> strategy(String code) {
        return choose(code).map(chosen -> Strategy.of(plans.tree(chosen), plans.leads(chosen)));
    }

    /**
     * The audit of the plan that a strategy follows; nothing when it follows none.
     *
     * @param code code of the strategy, or nothing for the newest
     */
    @RequiresPermission(SendPermission.COMMISSIONING_VIEW)
    public Optional<FormerPlan> formerPlan(String code) {
        return choose(code).map(plans::plan).filter(plan -> plan.followsCode() != null)
                .map(plan -> FormerPlan.of(plans.tree(plan.followsCode()), plan, plans.lineage(plan.followsCode())));
    }

    private Optional<String> choose(String code) {
        var codes = strategies().stream().map(PlanRow::code).toList();
        if (code == null || code.isBlank()) {
            return codes.stream().findFirst();
        }
        if (!codes.contains(code)) {
            throw new RuleViolation("plan.unknown", code);
        }
        return Optional.of(code);
    }
}
