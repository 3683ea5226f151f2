package org.lifecourse.core.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Dated promises of milestones from a file. */
@Dependent
class PlanCheckpointTarget implements ImportTarget {

    @Inject
    private PlanEditService service;
    @Inject
    private PlanRepository repository;

    @Override
    public String code() {
        return "plan-checkpoint";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.planCheckpoint";
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
                ImportColumn.required("due_as_written", "due").atMost(100),
                ImportColumn.required("deliverable"),
                ImportColumn.optional("achieved"),
                ImportColumn.optional("likelihood"),
                ImportColumn.optional("reason"),
                ImportColumn.optional("expected_as_written", "expected").atMost(100));
    }

    @Override
    public List<String> key() {
        return List.of("plan_code", "reference", "position");
    }

    @Override
    public Effect apply(ImportRow row) {
        var due = row.text("due_as_written");
        var point = new PlanItemDetails.Checkpoint(row.number("position"), due, Target.read(due).to(), row.text("deliverable"),
                row.yes("achieved"), row.word("likelihood", Likelihood.class, null), row.text("reason"), row.text("expected_as_written"));
        var before = repository.findPlan(row.text("plan_code")).flatMap(plan -> repository.findItem(plan.id(), row.text("reference")))
                .flatMap(item -> repository.findCheckpoints(item.id()).stream().filter(kept -> kept.position() == point.position()).findFirst());
        if (before.isPresent() && before.get().equals(point)) {
            return Effect.SAME;
        }
        service.putCheckpoint(row.text("plan_code"), row.text("reference"), point);
        return before.isPresent() ? Effect.CHANGED : Effect.ADDED;
    }
}
