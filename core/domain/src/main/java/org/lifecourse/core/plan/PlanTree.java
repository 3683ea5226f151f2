package org.lifecourse.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A plan with its entries in order. Reads once; branches and counts come from memory, because one plan has at most some hundred entries.
 */
public final class PlanTree {

    private final PlanDetails plan;
    private final Map<String, PlanItemRow> rows = new LinkedHashMap<>();
    private final Map<String, List<PlanItemRow>> children = new LinkedHashMap<>();

    public PlanTree(PlanDetails plan, Collection<PlanItemRow> items) {
        this.plan = plan;
        items.forEach(row -> rows.put(row.reference(), row));
        items.forEach(row -> children.computeIfAbsent(parentKey(row), key -> new ArrayList<>()).add(row));
    }

    private String parentKey(PlanItemRow row) {
        return row.parentReference() == null || !rows.containsKey(row.parentReference()) ? "" : row.parentReference();
    }

    public PlanDetails plan() {
        return plan;
    }

    public List<PlanItemRow> items() {
        return List.copyOf(rows.values());
    }

    public PlanItemRow item(String reference) {
        return rows.get(reference);
    }

    public List<PlanItemRow> top() {
        return children.getOrDefault("", List.of());
    }

    public List<PlanItemRow> childrenOf(String reference) {
        return children.getOrDefault(reference, List.of());
    }

    public boolean hasChildren(String reference) {
        return children.containsKey(reference);
    }

    /** Everything below an entry, in order. */
    public List<PlanItemRow> below(String reference) {
        var found = new ArrayList<PlanItemRow>();
        for (var child : childrenOf(reference)) {
            found.add(child);
            found.addAll(below(child.reference()));
        }
        return found;
    }

    /** The entries above, from the top. */
    public List<PlanItemRow> trail(String reference) {
        var found = new ArrayList<PlanItemRow>();
        var seen = new HashSet<String>();
        var row = rows.get(reference);
        while (row != null && row.parentReference() != null && seen.add(row.reference())) {
            row = rows.get(row.parentReference());
            if (row != null) {
                found.add(0, row);
            }
        }
        return found;
    }

    /** The work that serves an entry, such as the actions under a priority. */
    public List<PlanItemRow> serving(String reference) {
        return rows.values().stream().filter(row -> !row.isHeading() && row.servesItem(reference)).toList();
    }

    /** Headings that hold nothing themselves and are served by work elsewhere: the columns of a matrix. */
    public List<PlanItemRow> priorities() {
        return rows.values().stream().filter(row -> row.isHeading() && !hasChildren(row.reference()) && !serving(row.reference()).isEmpty())
                .toList();
    }

    public Tally tally() {
        return Tally.of(rows.values());
    }

    /** How the work below an entry stands; for a priority that holds none, the work that serves it. */
    public Tally tallyOf(String reference) {
        return Tally.of(hasChildren(reference) ? below(reference) : serving(reference));
    }

    /** How much work is late. */
    public long late() {
        return rows.values().stream().filter(PlanItemRow::late).count();
    }

    /** The newest day of which an update speaks, or null. */
    public LocalDate lastReportedOn() {
        return rows.values().stream().map(PlanItemRow::reportedOn).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }

    public List<PlanItemRow> ofKind(PlanItemKind kind) {
        return rows.values().stream().filter(row -> row.kind() == kind).toList();
    }

    /** The same plan with only the work that matches, and the headings above it. */
    public PlanTree only(Predicate<PlanItemRow> wanted) {
        var kept = new HashSet<String>();
        for (var row : rows.values()) {
            if (!row.isHeading() && wanted.test(row)) {
                kept.add(row.reference());
                trail(row.reference()).forEach(above -> kept.add(above.reference()));
            }
        }
        return new PlanTree(plan, rows.values().stream().filter(row -> kept.contains(row.reference())).toList());
    }
}
