package org.lifecourse.core.deadline.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.lifecourse.core.deadline.Calculation;
import org.lifecourse.core.deadline.RuleRow;

/** Rules and what they say, for programs. */
final class DeadlineJson {

    private DeadlineJson() {
    }

    static JsonArrayBuilder of(List<RuleRow> rules) {
        var list = Json.createArrayBuilder();
        rules.forEach(rule -> list.add(of(rule)));
        return list;
    }

    static JsonObjectBuilder of(RuleRow rule) {
        var json = Json.createObjectBuilder().add("rule", rule.code()).add("version", rule.version()).add("title", rule.title())
                .add("area", rule.area()).add("startsWith", rule.triggerEvent()).add("byThen", rule.outcome())
                .add("counting", rule.counting().name()).add("calendar", rule.calendar().name()).add("quantity", rule.quantity())
                .add("backwards", rule.backwards()).add("basis", rule.basis().name()).add("source", rule.source())
                .add("validFrom", rule.validFrom().toString());
        if (rule.validTo() != null) {
            json.add("validTo", rule.validTo().toString());
        }
        return json;
    }

    static JsonObjectBuilder of(Calculation result, RuleRow rule) {
        var json = Json.createObjectBuilder().add("rule", result.rule()).add("version", result.ruleVersion()).add("title", result.title())
                .add("from", result.triggerOn().toString()).add("due", result.dueOn().toString());
        if (result.hardStop() != null) {
            json.add("hardStop", result.hardStop().toString());
        }
        var warnings = Json.createArrayBuilder();
        result.warnings().forEach(day -> warnings.add(day.toString()));
        var explanation = Json.createArrayBuilder();
        DeadlineWords.of(result.explanation()).forEach(explanation::add);
        return json.add("warnings", warnings).add("explanation", explanation).add("basis", rule.basis().name()).add("source", rule.source());
    }
}
