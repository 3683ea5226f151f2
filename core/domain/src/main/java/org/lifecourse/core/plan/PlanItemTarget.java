package org.lifecourse.core.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Entries of plans from a file, one a row; an entry stands behind the one that it lies under. */
@Dependent
class PlanItemTarget implements ImportTarget {

    @Inject
    private PlanEditService service;
    @Inject
    private PlanRepository repository;

    @Override
    public String code() {
        return "plan-item";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.planItem";
    }

    @Override
    public String permission() {
        return Permissions.PLAN_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("plan_code", "plan").atMost(60),
                ImportColumn.required("reference", "ref", "number").atMost(20),
                ImportColumn.optional("parent_reference", "parent").atMost(20),
                ImportColumn.required("kind", "type"),
                ImportColumn.required("title", "action", "objective").atMost(300),
                ImportColumn.optional("description"),
                ImportColumn.optional("outcome"),
                ImportColumn.optional("reason"),
                ImportColumn.optional("impact"),
                ImportColumn.optional("lead_posts", "lead_post"),
                ImportColumn.optional("lead_as_written", "lead").atMost(300),
                ImportColumn.optional("target_as_written", "target", "due").atMost(300),
                ImportColumn.optional("delivery", "status"),
                ImportColumn.optional("serves"),
                ImportColumn.optional("source_page", "source").atMost(60));
    }

    @Override
    public List<String> key() {
        return List.of("plan_code", "reference");
    }

    @Override
    public Effect apply(ImportRow row) {
        var isNew = repository.findPlan(row.text("plan_code")).flatMap(plan -> repository.findItem(plan.id(), row.text("reference"))).isEmpty();
        var isChanged = service.putItem(row.text("plan_code"), new PlanItemText(row.text("reference"), row.text("parent_reference"),
                row.word("kind", PlanItemKind.class, null), row.text("title"), row.text("description"), row.text("outcome"), row.text("reason"),
                String.join("\n", row.list("impact")), row.list("lead_posts"), row.text("lead_as_written"), row.text("target_as_written"),
                row.word("delivery", Delivery.class, Delivery.NOT_STARTED), row.list("serves"), row.text("source_page")));
        return isNew ? Effect.ADDED : isChanged ? Effect.CHANGED : Effect.SAME;
    }
}
