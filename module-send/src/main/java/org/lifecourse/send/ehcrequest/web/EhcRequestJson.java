package org.lifecourse.send.ehcrequest.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.send.ehcrequest.AdviceRow;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestList;
import org.lifecourse.send.ehcrequest.EhcRequestRow;

/** Requests as JSON: days as 2023-06-07, words of enums by their names, what is not there is left out. */
final class EhcRequestJson {

    private EhcRequestJson() {
    }

    static JsonObjectBuilder of(EhcRequestList list) {
        var requests = Json.createArrayBuilder();
        list.rows().forEach(row -> requests.add(of(row)));
        return Json.createObjectBuilder().add("today", list.today().toString()).add("total", list.total()).add("requests", requests);
    }

    private static JsonObjectBuilder of(EhcRequestRow row) {
        var json = Json.createObjectBuilder();
        put(json, "reference", row.reference());
        put(json, "person", row.personReference());
        put(json, "name", row.name());
        put(json, "setting", row.setting());
        put(json, "stage", row.stage());
        put(json, "receivedOn", row.receivedOn());
        put(json, "twentyWeeksOn", row.limitOn());
        put(json, "nextLimit", row.nextRule());
        put(json, "nextLimitOn", row.nextOn());
        put(json, "risk", row.risk());
        put(json, "caseworker", row.caseworker());
        put(json, "closedOn", row.closedOn());
        return json.add("excepted", row.excepted()).add("adviceAsked", row.asked()).add("adviceAnswered", row.answered());
    }

    static JsonObjectBuilder of(EhcRequestDetails request) {
        var json = Json.createObjectBuilder();
        put(json, "reference", request.reference());
        put(json, "person", request.personReference());
        put(json, "receivedOn", request.receivedOn());
        put(json, "source", request.source());
        put(json, "setting", request.setting());
        put(json, "reason", request.reason());
        put(json, "caseworker", request.caseworker());
        put(json, "stage", request.stage());
        put(json, "decidedOn", request.decidedOn());
        put(json, "decisionReason", request.decisionReason());
        put(json, "noPlanOn", request.noPlanOn());
        put(json, "draftOn", request.draftOn());
        put(json, "finalOn", request.finalOn());
        put(json, "withdrawnOn", request.withdrawnOn());
        var advice = Json.createArrayBuilder();
        request.advice().forEach(row -> advice.add(of(row)));
        var clocks = Json.createArrayBuilder();
        request.clocks().forEach(clock -> clocks.add(of(clock)));
        return json.add("excepted", request.excepted()).add("advice", advice).add("clocks", clocks);
    }

    private static JsonObjectBuilder of(AdviceRow row) {
        var json = Json.createObjectBuilder();
        put(json, "body", row.body());
        put(json, "ofWhom", row.ofWhom());
        put(json, "askedOn", row.askedOn());
        put(json, "dueOn", row.dueOn());
        put(json, "receivedOn", row.receivedOn());
        return json.add("notKnown", row.notKnown()).add("reminders", row.reminders());
    }

    private static JsonObjectBuilder of(DeadlineDetails clock) {
        var json = Json.createObjectBuilder();
        put(json, "rule", clock.key().rule());
        put(json, "part", clock.key().part());
        put(json, "from", clock.triggerOn());
        put(json, "computedDueOn", clock.computedDueOn());
        put(json, "dueOn", clock.dueOn());
        put(json, "metOn", clock.metOn());
        put(json, "status", clock.status());
        return json;
    }

    private static void put(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof Enum<?> constant) {
            json.add(name, constant.name());
        } else if (value != null && !value.toString().isEmpty()) {
            json.add(name, value.toString());
        }
    }
}
