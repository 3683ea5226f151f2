package org.lifecourse.adults.safeguarding.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import org.lifecourse.adults.safeguarding.AbuseKind;
import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.adults.safeguarding.ConcernList;
import org.lifecourse.adults.safeguarding.ConcernRow;

/** Concerns as JSON; days as {@code 2026-11-22}, words as their constants. */
final class ConcernJson {

    private ConcernJson() {
    }

    static JsonObjectBuilder of(ConcernList list) {
        var rows = Json.createArrayBuilder();
        list.rows().forEach(row -> rows.add(of(row)));
        return Json.createObjectBuilder().add("total", list.total()).add("concerns", rows);
    }

    private static JsonObjectBuilder of(ConcernRow row) {
        var json = Json.createObjectBuilder();
        put(json, "reference", row.reference());
        put(json, "person", row.personReference());
        put(json, "name", row.person());
        put(json, "receivedOn", row.receivedOn());
        json.add("kinds", kinds(row.kinds()));
        put(json, "stage", row.stage());
        put(json, "decision", row.decision());
        put(json, "decidedOn", row.decidedOn());
        put(json, "decisionDue", row.decisionDue());
        put(json, "enquiryDue", row.enquiryDue());
        put(json, "concludedOn", row.concludedOn());
        put(json, "wishesMet", row.wishesMet());
        put(json, "riskOutcome", row.riskOutcome());
        put(json, "worker", row.worker());
        put(json, "team", row.team());
        put(json, "episode", row.episode());
        return json;
    }

    static JsonObjectBuilder of(ConcernDetails details) {
        var json = Json.createObjectBuilder();
        var text = details.text();
        put(json, "reference", details.reference());
        put(json, "person", details.personReference());
        put(json, "stage", details.stage());
        put(json, "receivedOn", text.receivedOn());
        put(json, "raisedBy", text.raisedBy());
        put(json, "raisedByKind", text.raisedByKind());
        put(json, "happened", text.happened());
        put(json, "place", text.place());
        put(json, "source", text.source());
        json.add("kinds", kinds(text.kinds()));
        put(json, "consent", text.consent());
        put(json, "team", details.team());
        put(json, "worker", details.worker());
        put(json, "episode", details.episode());
        if (details.decision() != null) {
            put(json, "decision", details.decision().decision());
            put(json, "decidedOn", details.decision().on());
            put(json, "decisionReason", details.decision().reason());
        }
        if (details.enquiry() != null) {
            put(json, "wishes", details.enquiry().wishes());
            put(json, "wishesWords", details.enquiry().wishesWords());
            put(json, "capacity", details.enquiry().capacity());
            put(json, "advocate", details.enquiry().advocate());
        }
        if (details.conclusion() != null) {
            put(json, "concludedOn", details.conclusion().on());
            put(json, "summary", details.conclusion().summary());
            put(json, "wishesMet", details.conclusion().wishesMet());
            put(json, "riskOutcome", details.conclusion().riskOutcome());
        }
        return json;
    }

    private static JsonArrayBuilder kinds(Collection<AbuseKind> kinds) {
        var array = Json.createArrayBuilder();
        kinds.forEach(kind -> array.add(kind.name()));
        return array;
    }

    private static void put(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }
}
