package org.lifecourse.core.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Risks of entries of plans from a file. */
@Dependent
class PlanRiskTarget implements ImportTarget {

    @Inject
    private PlanEditService service;
    @Inject
    private PlanRepository repository;

    @Override
    public String code() {
        return "plan-risk";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.planRisk";
    }

    @Override
    public String permission() {
        return Permissions.PLAN_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("plan_code", "plan").atMost(60),
                ImportColumn.required("reference", "ref").atMost(20),
                ImportColumn.required("position"),
                ImportColumn.required("risk"),
                ImportColumn.optional("mitigation"));
    }

    @Override
    public List<String> key() {
        return List.of("plan_code", "reference", "position");
    }

    @Override
    public Effect apply(ImportRow row) {
        var risk = new PlanItemDetails.Risk(row.number("position"), row.text("risk"), row.text("mitigation"));
        var before = repository.findPlan(row.text("plan_code")).flatMap(plan -> repository.findItem(plan.id(), row.text("reference")))
                .flatMap(item -> repository.findRisks(item.id()).stream().filter(kept -> kept.position() == risk.position()).findFirst());
        if (before.isPresent() && before.get().equals(risk)) {
            return Effect.SAME;
        }
        service.putRisk(row.text("plan_code"), row.text("reference"), risk);
        return before.isPresent() ? Effect.CHANGED : Effect.ADDED;
    }
}
