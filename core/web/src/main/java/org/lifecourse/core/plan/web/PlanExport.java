package org.lifecourse.core.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanRow;
import org.lifecourse.core.web.Texts;

/** Plans as tables for spreadsheets. */
final class PlanExport {

    private PlanExport() {
    }

    static List<String> planHeader() {
        return words("plans_export.plan.", "code", "title", "area", "starts", "ends", "owner", "holder", "work", "red", "amber", "green",
                "notReported", "reported");
    }

    static List<List<Object>> plans(List<PlanRow> plans) {
        return plans.stream().map(plan -> row(plan.code(), plan.title(), Texts.word(ServiceArea.of(plan.serviceArea())),
                plan.startsOn(), plan.endsOn(), plan.ownerPost(), plan.owner(), plan.work(), plan.red(), plan.amber(), plan.green(),
                plan.notRated(), plan.lastReportedOn())).toList();
    }

    static List<String> header() {
        return words("plans_export.", "reference", "under", "kind", "title", "description", "outcome", "reason", "impact", "leads",
                "leadAsWritten", "target", "from", "to", "certainty", "delivery", "rating", "progress", "reported", "serves", "late", "source");
    }

    static List<List<Object>> items(List<PlanItemRow> items) {
        return items.stream().map(item -> row(item.reference(), item.parentReference(), Texts.word(item.kind()), item.title(),
                item.description(), item.outcome(), item.reason(), String.join(" | ", item.impacts()), item.leads(), item.leadAsWritten(),
                item.target().asWritten(), item.target().from(), item.target().to(), Texts.word(item.target().certainty()),
                item.isHeading() ? "" : Texts.word(item.delivery()), item.rating() == null ? "" : item.rating().label(), item.progress(),
                item.reportedOn(), String.join(" | ", item.serves()), Texts.message(item.late() ? "plans_export.yes" : "plans_export.no"),
                item.source())).toList();
    }

    private static List<String> words(String prefix, String... names) {
        return Stream.of(names).map(name -> Texts.message(prefix + name)).toList();
    }

    /** Cells may be empty, which {@link List#of} does not allow. */
    private static List<Object> row(Object... cells) {
        var row = new ArrayList<Object>(cells.length);
        for (var cell : cells) {
            row.add(cell instanceof java.time.LocalDate day ? day.toString() : cell);
        }
        return row;
    }
}
