package org.lifecourse.core.plan.web;

import java.util.List;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;

/**
 * Which work serves which priority.
 *
 * @param columns the priorities
 * @param rows the work that serves any of them
 */
public record PlanMatrix(List<PlanItemRow> columns, List<PlanItemRow> rows) {

    static PlanMatrix of(PlanTree tree) {
        var columns = tree.priorities();
        var rows = tree.items().stream()
                .filter(row -> !row.isHeading() && columns.stream().anyMatch(column -> row.servesItem(column.reference()))).toList();
        return new PlanMatrix(columns, rows);
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** How much work serves a priority. */
    public long served(PlanItemRow column) {
        return rows.stream().filter(row -> row.servesItem(column.reference())).count();
    }
}
