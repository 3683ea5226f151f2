package org.lifecourse.core.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Questions of self-assessments with their answers, from a file. */
@Dependent
class PlanQuestionTarget implements ImportTarget {

    @Inject
    private PlanEditService service;
    @Inject
    private PlanRepository repository;

    @Override
    public String code() {
        return "plan-question";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.planQuestion";
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
                ImportColumn.required("question"),
                ImportColumn.optional("answer"));
    }

    @Override
    public List<String> key() {
        return List.of("plan_code", "reference", "position");
    }

    @Override
    public Effect apply(ImportRow row) {
        var question = new PlanItemDetails.Question(row.number("position"), row.text("question"), row.text("answer"));
        var before = repository.findPlan(row.text("plan_code")).flatMap(plan -> repository.findItem(plan.id(), row.text("reference")))
                .flatMap(item -> repository.findQuestions(item.id()).stream().filter(kept -> kept.position() == question.position()).findFirst());
        if (before.isPresent() && before.get().equals(question)) {
            return Effect.SAME;
        }
        service.putQuestion(row.text("plan_code"), row.text("reference"), question);
        return before.isPresent() ? Effect.CHANGED : Effect.ADDED;
    }
}
