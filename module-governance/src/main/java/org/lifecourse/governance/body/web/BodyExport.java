package org.lifecourse.governance.body.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.governance.body.BodyRow;

/** Bodies as a table for spreadsheets. */
final class BodyExport {

    private BodyExport() {
    }

    static List<String> header() {
        return List.of("code", "name", "short_name", "legal_nature", "organisation", "reports_to", "frequency", "seats", "filled", "chair",
                "established_on", "closed_on", "state", "as_of");
    }

    static List<List<Object>> rows(List<BodyRow> bodies, LocalDate on) {
        return bodies.stream().map(body -> {
            var row = new ArrayList<Object>();
            row.add(body.code());
            row.add(body.name());
            row.add(body.shortName());
            row.add(body.nature().name());
            row.add(body.organisation());
            row.add(body.aboveName());
            row.add(body.frequency());
            row.add(body.seats());
            row.add(body.filled());
            row.add(body.chair());
            row.add(body.establishedOn());
            row.add(body.closedOn());
            row.add(body.state().name());
            row.add(on);
            return (List<Object>) row;
        }).toList();
    }
}
