package org.lifecourse.children.pathway.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.lifecourse.children.pathway.CaseList;
import org.lifecourse.children.pathway.CaseRow;
import org.lifecourse.children.pathway.ChildLine;
import org.lifecourse.children.pathway.Step;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Sheet;
import org.lifecourse.core.web.Texts;

/** Records as a table for spreadsheets and as JSON. */
final class CaseExport {

    private static final List<String> HEADER = List.of("reference", "child", "person", "other_children", "started_on", "agency", "worker", "step",
            "due_on");

    private CaseExport() {
    }

    static Response csv(String name, CaseList found) {
        return file(Csv.of(HEADER, cells(found)), "text/csv; charset=UTF-8", name + ".csv");
    }

    static Response xlsx(String name, CaseList found) {
        return file(Sheet.of(name, HEADER, cells(found)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content).type(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }

    private static List<List<Object>> cells(CaseList found) {
        return found.rows().stream().map(CaseExport::cells).toList();
    }

    /** A restricted child has neither name nor number in a file. */
    private static List<Object> cells(CaseRow row) {
        return Arrays.asList(row.reference(), row.child() == null ? Texts.message("pathway.restricted") : row.child(), person(row),
                row.others(), row.startedOn(), row.agency(), row.worker(), row.step().name(), row.dueOn());
    }

    private static String person(CaseRow row) {
        return row.child() == null ? null : row.personReference();
    }

    static String json(CaseList found) {
        var records = Json.createArrayBuilder();
        found.rows().forEach(row -> {
            var one = Json.createObjectBuilder().add("reference", row.reference())
                    .add("otherChildren", row.others()).add("startedOn", row.startedOn().toString()).add("step", row.step().name());
            with(one, "person", person(row));
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
