package org.lifecourse.core.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.plan.Tally;

/**
 * A line of the tree as the page draws it.
 *
 * @param level 1 for the top
 * @param under references of the entries above, from the top, parted by spaces
 * @param branch whether something lies below
 * @param open whether what lies below is shown
 * @param shown whether all entries above are open
 * @param count how much work lies below
 */
public record PlanLine(PlanItemRow row, int level, String under, boolean branch, boolean open, boolean shown, boolean chosen, long count,
        Tally tally) {

    private static final int DEEPEST = 4;

    static List<PlanLine> of(PlanTree tree, Predicate<PlanItemRow> open, String chosen) {
        var lines = new ArrayList<PlanLine>();
        tree.top().forEach(row -> add(lines, tree, row, 1, "", true, open, chosen));
        return lines;
    }

    private static void add(List<PlanLine> lines, PlanTree tree, PlanItemRow row, int level, String under, boolean shown,
            Predicate<PlanItemRow> open, String chosen) {
        var branch = tree.hasChildren(row.reference());
        var opened = branch && open.test(row);
        var tally = tree.tallyOf(row.reference());
        lines.add(new PlanLine(row, Math.min(level, DEEPEST), under, branch, opened, shown, row.reference().equals(chosen), tally.work(), tally));
        var below = under.isEmpty() ? row.reference() : under + " " + row.reference();
        for (var child : tree.childrenOf(row.reference())) {
            add(lines, tree, child, level + 1, below, shown && opened, open, chosen);
        }
    }
}
