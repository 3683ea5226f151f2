package org.lifecourse.send.ehcrequest.web;

import java.util.ArrayList;
import java.util.List;
import org.lifecourse.send.ehcrequest.EhcRequestList;

/** Requests as a table for spreadsheets. */
final class EhcRequestExport {

    private EhcRequestExport() {
    }

    static List<String> header() {
        return List.of("reference", "person", "name", "setting", "stage", "received_on", "twenty_weeks_on", "exception", "next_limit", "next_limit_on",
                "risk", "advice_asked", "advice_answered", "caseworker", "closed_on", "as_of");
    }

    static List<List<Object>> rows(EhcRequestList list) {
        return list.rows().stream().map(request -> {
            var row = new ArrayList<Object>();
            row.add(request.reference());
            row.add(request.personReference());
            row.add(request.name());
            row.add(request.setting());
            row.add(request.stage().name());
            row.add(request.receivedOn());
            row.add(request.limitOn());
            row.add(request.excepted() ? "yes" : "no");
            row.add(request.nextTitle());
            row.add(request.nextOn());
            row.add(request.risk() == null ? null : request.risk().name());
            row.add(request.asked());
            row.add(request.answered());
            row.add(request.caseworker());
            row.add(request.closedOn());
            row.add(list.today());
            return (List<Object>) row;
        }).toList();
    }
}
