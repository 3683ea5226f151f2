package org.lifecourse.core.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Plans from a file, one a row. */
@Dependent
class PlanTarget implements ImportTarget {

    @Inject
    private PlanEditService service;
    @Inject
    private PlanRepository repository;

    @Override
    public String code() {
        return "plan";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.plan";
    }

    @Override
    public String permission() {
        return Permissions.PLAN_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("code", "plan_code").atMost(60),
                ImportColumn.required("title", "name").atMost(200),
                ImportColumn.optional("short_title").atMost(80),
                ImportColumn.required("service_area", "service", "module").atMost(20),
                ImportColumn.required("starts_on", "start", "from"),
                ImportColumn.required("ends_on", "end", "to"),
                ImportColumn.required("rating_scale", "scale").atMost(20),
                ImportColumn.optional("purpose").atMost(500),
                ImportColumn.optional("follows_plan", "follows").atMost(60),
                ImportColumn.optional("owner_post_code", "owner").atMost(60),
                ImportColumn.optional("targets_note").atMost(500));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public Effect apply(ImportRow row) {
        var isNew = repository.findPlan(row.text("code")).isEmpty();
        var isChanged = service.put(new PlanText(row.text("code"), row.text("title"), row.text("short_title"), row.text("service_area"),
                row.day("starts_on"), row.day("ends_on"), row.text("rating_scale"), row.text("purpose"), row.text("targets_note"),
                row.text("follows_plan"), row.text("owner_post_code")));
        return isNew ? Effect.ADDED : isChanged ? Effect.CHANGED : Effect.SAME;
    }
}
