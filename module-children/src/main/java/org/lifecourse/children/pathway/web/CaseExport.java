package org.lifecourse.children.pathway.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import org.lifecourse.children.pathway.CaseList;
import org.lifecourse.children.pathway.CaseRow;
import org.lifecourse.children.pathway.ChildLine;
import org.lifecourse.children.pathway.Step;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Texts;

/** Records as a table for spreadsheets and as JSON. */
final class CaseExport {

    private CaseExport() {
    }

    static String csv(CaseList found) {
        return Csv.of(List.of("reference", "child", "person", "other_children", "started_on", "agency", "worker", "step", "due_on"),
                found.rows().stream().map(CaseExport::cells).toList());
    }

    private static List<Object> cells(CaseRow row) {
        return Arrays.asList(row.reference(), row.child() == null ? Texts.message("pathway.restricted") : row.child(), row.personReference(),
                row.others(), row.startedOn(), row.agency(), row.worker(), row.step().name(), row.dueOn());
    }

    static String json(CaseList found) {
        var records = Json.createArrayBuilder();
        found.rows().forEach(row -> {
            var one = Json.createObjectBuilder().add("reference", row.reference()).add("person", row.personReference())
                    .add("otherChildren", row.others()).add("startedOn", row.startedOn().toString()).add("step", row.step().name());
            with(one, "agency", row.agency());
            with(one, "worker", row.worker());
            with(one, "dueOn", row.dueOn());
            records.add(one);
        });
        return Json.createObjectBuilder().add("total", found.total()).add("records", records).build().toString();
    }

    static JsonObjectBuilder with(JsonObjectBuilder object, String name, Object value) {
        return value == null ? object.addNull(name) : object.add(name, value.toString());
    }

    static JsonArrayBuilder children(List<ChildLine> children) {
        var references = Json.createArrayBuilder();
        children.forEach(child -> references.add(child.reference()));
        return references;
    }

    static JsonArrayBuilder steps(List<Step> steps) {
        var references = Json.createArrayBuilder();
        steps.forEach(step -> references.add(step.reference()));
        return references;
    }
}
