package org.lifecourse.core.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Where entries of a plan come from in an earlier one, from a file. */
@Dependent
class PlanLinkTarget implements ImportTarget {

    private static final List<String> KINDS = List.of("CARRIED_FORWARD", "REPLACES", "CONTRIBUTES_TO");

    @Inject
    private PlanEditService service;
    @Inject
    private PlanRepository repository;

    @Override
    public String code() {
        return "plan-link";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.planLink";
    }

    @Override
    public String permission() {
        return Permissions.PLAN_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("plan_code", "plan").atMost(60),
                ImportColumn.required("reference", "ref").atMost(20),
                ImportColumn.required("from_plan").atMost(60),
                ImportColumn.required("from_reference").atMost(20),
                ImportColumn.required("kind"),
                ImportColumn.optional("note").atMost(1000));
    }

    @Override
    public List<String> key() {
        return List.of("plan_code", "reference", "from_plan", "from_reference");
    }

    @Override
    public Effect apply(ImportRow row) {
        var kind = row.text("kind").toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        if (!KINDS.contains(kind)) {
            throw RuleViolation.at("kind", "import.notAWord", row.text("kind"), String.join(", ", KINDS));
        }
        var before = repository.findPlan(row.text("plan_code")).flatMap(plan -> repository.findItem(plan.id(), row.text("reference")))
                .flatMap(item -> repository.findLineage(item.id()).stream().filter(link -> link.incoming()
                        && link.planCode().equals(row.text("from_plan")) && link.reference().equals(row.text("from_reference"))).findFirst());
        if (before.isPresent() && before.get().kind().equals(kind) && before.get().note().equals(row.text("note"))) {
            return Effect.SAME;
        }
        service.putLineage(row.text("plan_code"), row.text("reference"), row.text("from_plan"), row.text("from_reference"), kind,
                row.text("note"));
        return before.isPresent() ? Effect.CHANGED : Effect.ADDED;
    }
}
