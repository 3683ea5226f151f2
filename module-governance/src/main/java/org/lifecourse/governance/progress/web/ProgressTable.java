package org.lifecourse.governance.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.Rating;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Quarters;
import org.lifecourse.core.web.Sheet;
import org.lifecourse.governance.progress.ProgressEntry;
import org.lifecourse.governance.progress.ProgressReport;

/** The report of a quarter as it leaves the portal: all work of the plan, one row each. */
final class ProgressTable {

    private static final List<String> COLUMNS = List.of("quarter", "asOf", "reference", "part", "title", "leads", "holders", "date", "lastDay",
            "before", "now", "movement", "progress", "reported", "done", "next", "chase", "overdue");

    private final ProgressReport report;

    ProgressTable(ProgressReport report) {
        this.report = report;
    }

    List<String> header() {
        return COLUMNS.stream().map(ProgressTable::word).toList();
    }

    List<List<Object>> rows() {
        var overdue = report.overdue();
        return report.entries().stream().map(entry -> row(entry, overdue.contains(entry))).toList();
    }

    private List<Object> row(ProgressEntry entry, boolean overdue) {
        var item = entry.item();
        var row = new ArrayList<Object>();
        row.addAll(List.of(report.quarter(), report.asOf(), item.reference(),
                entry.part() == null ? "" : entry.part().title(), item.title()));
        row.add(entry.leads().stream().map(lead -> lead.postTitle()).collect(Collectors.joining("\n")));
        row.add(entry.leads().stream().flatMap(lead -> Stream.ofNullable(lead.holder())).collect(Collectors.joining("\n")));
        row.add(item.target().asWritten());
        row.add(item.target().to());
        row.addAll(List.of(label(entry.before()), label(entry.now()), word("movement." + entry.movement().name())));
        row.add(item.progress());
        row.add(item.reportedOn());
        row.add(entry.isReported() ? entry.update().narrative() : "");
        row.add(entry.isReported() ? entry.update().nextSteps() : "");
        row.add(yesOrEmpty(entry.isToChase()));
        row.add(yesOrEmpty(overdue));
        return row;
    }

    private static String yesOrEmpty(boolean yes) {
        return yes ? word("yes") : "";
    }

    private static String label(Rating rating) {
        return rating == null ? "" : rating.label();
    }

    /** Exports are written outside a page, so the words are taken straight from the module's bundle. */
    private static String word(String name) {
        return ResourceBundle.getBundle("org.lifecourse.governance.text", Locale.UK, ProgressTable.class.getClassLoader())
                .getString("progress_export." + name);
    }

    String asCsv() {
        return Csv.of(header(), worded());
    }

    byte[] asWorkbook() {
        return Sheet.of(report.plan().shortTitle(), header(), worded());
    }

    private List<List<Object>> worded() {
        return rows().stream().map(row -> row.stream().map(ProgressTable::worded).toList()).toList();
    }

    private static Object worded(Object cell) {
        return cell instanceof FinancialQuarter quarter ? Quarters.shortWords(quarter) : cell;
    }

    /** Name of the file, without its ending. */
    String fileName() {
        return report.plan().code() + "-" + report.quarter().code();
    }
}
