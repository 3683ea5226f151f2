package org.lifecourse.core.plan.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;

/**
 * Which branches of a tree are open. The address says {@code all}, {@code none} or a list of references; where it says nothing, small
 * plans and filtered ones are wide open and of large ones the top.
 */
final class OpenBranches {

    static final String ALL = "all";
    static final String NONE = "none";
    private static final int SMALL = 30;

    private final Set<String> open;

    private OpenBranches(Set<String> open) {
        this.open = open;
    }

    /**
     * @param written what the address says, or null
     * @param toggled reference of a branch that was just pressed, or null
     * @param chosen the entry shown beside the tree, whose branches are opened
     */
    static OpenBranches of(PlanTree tree, String written, String toggled, boolean filtered, String chosen) {
        var branches = tree.items().stream().map(PlanItemRow::reference).filter(tree::hasChildren).toList();
        var open = new LinkedHashSet<String>();
        if (written == null || written.isBlank()) {
            var everything = filtered || tree.items().size() <= SMALL;
            branches.stream().filter(reference -> everything || isTop(tree.item(reference))).forEach(open::add);
        } else if (written.equals(ALL)) {
            open.addAll(branches);
        } else if (!written.equals(NONE)) {
            open.addAll(List.of(written.split(",")));
            open.retainAll(branches);
        }
        if (chosen != null) {
            tree.trail(chosen).forEach(above -> open.add(above.reference()));
        }
        if (toggled != null && !open.remove(toggled)) {
            open.add(toggled);
        }
        return new OpenBranches(open);
    }

    private static boolean isTop(PlanItemRow row) {
        return row.isHeading() && row.parentReference() == null;
    }

    boolean isOpen(PlanItemRow row) {
        return open.contains(row.reference());
    }

    @Override
    public String toString() {
        return open.isEmpty() ? NONE : open.stream().collect(Collectors.joining(","));
    }
}
