package org.lifecourse.core.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Updates on entries of plans from a file, in the name of those who wrote them. */
@Dependent
class PlanUpdateTarget implements ImportTarget {

    @Inject
    private PlanReportService service;

    @Override
    public String code() {
        return "plan-update";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.planUpdate";
    }

    @Override
    public String permission() {
        return Permissions.PLAN_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("plan_code", "plan").atMost(60),
                ImportColumn.required("reference", "ref").atMost(20),
                ImportColumn.required("reported_on", "date"),
                ImportColumn.required("rating", "rag").atMost(20),
                ImportColumn.optional("progress", "percent"),
                ImportColumn.required("narrative", "update", "text"),
                ImportColumn.optional("next_steps"),
                ImportColumn.optional("evidence"),
                ImportColumn.required("reported_by", "username").atMost(100));
    }

    @Override
    public List<String> key() {
        return List.of("plan_code", "reference", "reported_on", "reported_by");
    }

    @Override
    public Effect apply(ImportRow row) {
        var rating = row.text("rating").toUpperCase(Locale.ROOT).replaceAll("[\\s/-]+", "_");
        var isNew = service.recordUpdate(row.text("plan_code"), row.text("reference"), row.text("reported_by"),
                new UpdateText(row.day("reported_on"), rating, row.number("progress"), row.text("narrative"),
                        row.text("next_steps"), row.list("evidence").stream().map(PlanUpdateTarget::evidence).toList()));
        return isNew ? Effect.ADDED : Effect.SAME;
    }

    /** {@code title}, or {@code title => link}. */
    static UpdateText.EvidenceText evidence(String text) {
        var parts = text.split("\\s*=>\\s*", 2);
        return new UpdateText.EvidenceText(parts[0], parts.length == 2 ? parts[1] : "", null, null);
    }
}
