package org.lifecourse.send.commissioning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;

/** A commissioning strategy: priorities, and the actions that serve them. */
public final class Strategy {

    private final PlanDetails plan;
    private final List<PlanItemRow> priorities;
    private final List<Action> actions;

    private Strategy(PlanDetails plan, List<PlanItemRow> priorities, List<Action> actions) {
        this.plan = plan;
        this.priorities = priorities;
        this.actions = actions;
    }

    /** @param leads the posts that lead, by reference of the entry */
    public static Strategy of(PlanTree tree, Map<String, List<Lead>> leads) {
        return new Strategy(tree.plan(), tree.ofKind(PlanItemKind.PRIORITY), tree.ofKind(PlanItemKind.ACTION).stream()
                .map(item -> new Action(item, tree.below(item.reference()), leads.getOrDefault(item.reference(), List.of()))).toList());
    }

    public PlanDetails plan() {
        return plan;
    }

    public List<PlanItemRow> priorities() {
        return priorities;
    }

    public List<Action> actions() {
        return actions;
    }

    /** Actions that match, in the order of the strategy. */
    public List<Action> actions(ActionFilter filter) {
        return actions.stream().filter(filter::matches).toList();
    }

    /** How many of the actions serve the priority. */
    public static long serving(String priority, Collection<Action> among) {
        return among.stream().filter(action -> action.serves(priority)).count();
    }

    public long serving(String priority) {
        return serving(priority, actions);
    }

    /** Place of a priority in the order of the strategy, from 1. */
    public int place(String priority) {
        return priorities.stream().map(PlanItemRow::reference).toList().indexOf(priority) + 1;
    }

    /** The posts that lead an action, by code, in the order in which the strategy names them. */
    public Map<String, String> leadPosts() {
        var posts = new LinkedHashMap<String, String>();
        actions.forEach(action -> action.leads().forEach(lead -> posts.putIfAbsent(lead.postCode(), lead.postTitle())));
        return posts;
    }

    /** The quarters in which a date lies, by time. */
    public NavigableSet<FinancialQuarter> quarters() {
        var quarters = new TreeSet<FinancialQuarter>();
        actions.stream().map(Action::quarter).filter(Objects::nonNull).forEach(quarters::add);
        return quarters;
    }
}
