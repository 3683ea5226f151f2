package org.lifecourse.governance.body.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyList;
import org.lifecourse.governance.body.BodyRow;
import org.lifecourse.governance.body.LinkRow;
import org.lifecourse.governance.body.MemberRow;

/** Bodies as JSON: days as 2023-06-07, words of enums by their names, what is not there is left out. */
final class BodyJson {

    private BodyJson() {
    }

    static JsonObjectBuilder of(BodyList list) {
        var bodies = Json.createArrayBuilder();
        list.rows().forEach(row -> bodies.add(of(row)));
        return Json.createObjectBuilder().add("on", list.on().toString()).add("total", list.total()).add("bodies", bodies);
    }

    private static JsonObjectBuilder of(BodyRow body) {
        var json = Json.createObjectBuilder();
        put(json, "code", body.code());
        put(json, "name", body.name());
        put(json, "shortName", body.shortName());
        put(json, "legalNature", body.nature());
        put(json, "organisation", body.organisation());
        put(json, "reportsTo", body.aboveCode());
        put(json, "frequency", body.frequency());
        put(json, "state", body.state());
        put(json, "establishedOn", body.establishedOn());
        put(json, "closedOn", body.closedOn());
        put(json, "chair", body.chair());
        return json.add("seats", body.seats()).add("filled", body.filled());
    }

    static JsonObjectBuilder of(BodyDetails body) {
        var json = Json.createObjectBuilder();
        put(json, "code", body.code());
        put(json, "on", body.on());
        put(json, "name", body.name());
        put(json, "shortName", body.shortName());
        put(json, "legalNature", body.nature());
        put(json, "state", body.state());
        put(json, "organisation", body.organisationCode());
        put(json, "establishedOn", body.establishedOn());
        put(json, "establishedAsWritten", body.establishedAsWritten());
        put(json, "closedOn", body.closedOn());
        put(json, "mergedInto", body.mergedIntoCode());
        put(json, "purpose", body.purpose());
        json.add("role", Json.createArrayBuilder(body.role()));
        put(json, "frequency", body.frequency());
        put(json, "quorum", body.quorum());
        put(json, "voting", body.voting());
        put(json, "legalBasis", body.legalBasis());
        put(json, "clerkPost", body.clerkPostCode());
        put(json, "clerk", body.clerk());
        json.add("links", links(body.links())).add("members", members(body.members()));
        if (body.terms() != null) {
            var terms = Json.createObjectBuilder().add("version", body.terms().number());
            put(terms, "adoptedOn", body.terms().adoptedOn());
            put(terms, "approvedBy", body.terms().approvedBy());
            put(terms, "text", body.terms().text());
            json.add("termsOfReference", terms);
        }
        return json;
    }

    private static JsonArrayBuilder links(List<LinkRow> links) {
        var all = Json.createArrayBuilder();
        for (var link : links) {
            var json = Json.createObjectBuilder();
            put(json, "kind", link.kind());
            put(json, "direction", link.upwards() ? "UP" : "DOWN");
            put(json, "body", link.code());
            put(json, "name", link.name());
            put(json, "from", link.from());
            put(json, "to", link.to());
            all.add(json);
        }
        return all;
    }

    private static JsonArrayBuilder members(List<MemberRow> members) {
        var all = Json.createArrayBuilder();
        for (var member : members) {
            var json = Json.createObjectBuilder();
            put(json, "seat", member.seat());
            put(json, "role", member.role());
            put(json, "person", member.name());
            put(json, "post", member.postCode());
            put(json, "organisation", member.organisationCode());
            put(json, "from", member.from());
            put(json, "to", member.to());
            put(json, "substitute", member.substitute());
            all.add(json.add("voting", member.voting()).add("vacant", member.vacant()));
        }
        return all;
    }

    private static void put(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof Enum<?> constant) {
            json.add(name, constant.name());
        } else if (value != null && !value.toString().isEmpty()) {
            json.add(name, value.toString());
        }
    }
}
