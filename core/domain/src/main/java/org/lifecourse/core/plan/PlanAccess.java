package org.lifecourse.core.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;

/** Finds plans and their entries for those who may read or change plans of the service area. Works inside the use cases of plans. */
@ApplicationScoped
class PlanAccess {

    static final String KIND = "plan";
    static final String ITEM = "plan-item";

    @Inject
    private PlanRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** The plan, for somebody who may read plans of its area. */
    PlanDetails readable(String code) {
        var plan = repository.findDetails(code == null ? "" : code, today()).orElseThrow(() -> new RuleViolation("plan.unknown", text(code)));
        current.mustHold(Permissions.PLAN_VIEW, plan.serviceArea());
        return plan;
    }

    /** The plan, for somebody who may change plans of its area. */
    PlanDetails editable(String code) {
        var plan = readable(code);
        current.mustHold(Permissions.PLAN_EDIT, plan.serviceArea());
        return plan;
    }

    PlanItem find(PlanDetails plan, String reference) {
        return repository.findItem(plan.id(), reference == null ? "" : reference)
                .orElseThrow(() -> new RuleViolation("planItem.unknown", reference));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
