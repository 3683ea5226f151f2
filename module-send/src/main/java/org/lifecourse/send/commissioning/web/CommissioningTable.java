package org.lifecourse.send.commissioning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.Rating;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Quarters;
import org.lifecourse.core.web.Sheet;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.commissioning.Action;
import org.lifecourse.send.commissioning.FormerPlan;
import org.lifecourse.send.commissioning.FormerPlan.FormerAction;
import org.lifecourse.send.commissioning.Strategy;

/** A list of the strategy as it leaves the portal: one heading and rows, as CSV or as a workbook. */
final class CommissioningTable {

    private static final String LINES = "\n";

    private final String title;
    private final List<String> header;
    private final List<List<Object>> rows;

    private CommissioningTable(String title, List<String> header, List<List<Object>> rows) {
        this.title = title;
        this.header = header;
        this.rows = rows;
    }

    static CommissioningTable matrix(Strategy strategy, List<Action> actions) {
        var header = new ArrayList<>(List.of(word("reference"), word("action")));
        strategy.priorities().forEach(priority -> header.add(priority.reference() + " " + priority.title()));
        header.addAll(List.of(word("rating"), word("date")));
        var rows = new ArrayList<List<Object>>();
        for (var action : actions) {
            var row = new ArrayList<Object>(List.of(action.reference(), action.item().title()));
            strategy.priorities().forEach(priority -> row.add(action.serves(priority.reference()) ? word("yes") : ""));
            row.addAll(List.of(label(action.item().rating()), action.item().target().asWritten()));
            rows.add(row);
        }
        return new CommissioningTable(word("matrix"), header, rows);
    }

    static CommissioningTable actions(List<Action> actions) {
        var header = Stream.of("reference", "action", "outcome", "steps", "why", "impact", "leads", "leadAsWritten", "date", "from", "to",
                "quarter", "serves", "delivery", "rating", "progress", "reported").map(CommissioningTable::word).toList();
        return new CommissioningTable(word("actions"), header, actions.stream().map(CommissioningTable::row).toList());
    }

    private static List<Object> row(Action action) {
        var item = action.item();
        var row = new ArrayList<Object>(List.of(item.reference(), item.title(), item.outcome(),
                action.steps().stream().map(PlanItemRow::title).collect(Collectors.joining(LINES)), item.reason(),
                String.join(LINES, item.impacts()), action.leads().stream().map(Lead::postTitle).collect(Collectors.joining(LINES)),
                item.leadAsWritten(), item.target().asWritten()));
        row.add(item.target().from());
        row.add(item.target().to());
        row.add(action.quarter());
        row.add(String.join(", ", item.serves()));
        row.add(item.delivery());
        row.add(label(item.rating()));
        row.add(item.progress());
        row.add(item.reportedOn());
        return row;
    }

    static CommissioningTable former(FormerPlan plan, List<FormerAction> actions) {
        var header = Stream.of("reference", "formerAction", "done", "state", "carriedTo", "carriedNote").map(CommissioningTable::word).toList();
        var rows = new ArrayList<List<Object>>();
        for (var action : actions) {
            rows.add(List.of(action.item().reference(), action.item().title(), action.item().description(),
                    action.item().delivery(),
                    action.carriedForward().stream().map(to -> to.reference() + " " + to.title()).collect(Collectors.joining(LINES)),
                    action.carriedForward().stream().map(to -> to.note()).collect(Collectors.joining(LINES))));
        }
        return new CommissioningTable(word("former"), header, rows);
    }

    private static String label(Rating rating) {
        return rating == null ? "" : rating.label();
    }

    /** Exports are written outside a page, so the words are taken straight from the module's bundle. */
    private static String word(String name) {
        return ResourceBundle.getBundle("org.lifecourse.send.text", Locale.UK, CommissioningTable.class.getClassLoader())
                .getString("commissioning_export." + name);
    }

    List<String> header() {
        return header;
    }

    List<List<Object>> rows() {
        return rows;
    }

    String asCsv() {
        return Csv.of(header, worded());
    }

    byte[] asWorkbook() {
        return Sheet.of(title, header, worded());
    }

    private List<List<Object>> worded() {
        return rows.stream().map(row -> row.stream().map(CommissioningTable::worded).toList()).toList();
    }

    private static Object worded(Object cell) {
        if (cell instanceof FinancialQuarter quarter) {
            return Quarters.shortWords(quarter);
        }
        return cell instanceof Delivery ? Texts.word(cell) : cell;
    }
}
