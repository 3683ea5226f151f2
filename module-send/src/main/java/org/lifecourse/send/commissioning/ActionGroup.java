package org.lifecourse.send.commissioning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.PlanItemDetails.Lead;

/**
 * Actions that fall due in the same quarter, or that the same post leads.
 *
 * @param quarter the quarter, or null when grouped by lead or without a date
 * @param lead the post, or null when grouped by date or without a lead
 */
public record ActionGroup(FinancialQuarter quarter, Lead lead, List<Action> actions) {

    /** By quarter, earliest first; those without a day come last. */
    public static List<ActionGroup> byDate(List<Action> actions) {
        var groups = new TreeMap<FinancialQuarter, List<Action>>();
        var without = new ArrayList<Action>();
        for (var action : actions) {
            (action.quarter() == null ? without : groups.computeIfAbsent(action.quarter(), key -> new ArrayList<>())).add(action);
        }
        var found = new ArrayList<ActionGroup>();
        groups.forEach((quarter, members) -> found.add(new ActionGroup(quarter, null, members)));
        if (!without.isEmpty()) {
            found.add(new ActionGroup(null, null, without));
        }
        return found;
    }

    /** By post, in the order in which posts are named; an action with two leads stands under both. Those without a lead come last. */
    public static List<ActionGroup> byLead(List<Action> actions) {
        Map<String, Lead> posts = new LinkedHashMap<>();
        actions.forEach(action -> action.leads().forEach(lead -> posts.putIfAbsent(lead.postCode(), lead)));
        var found = new ArrayList<ActionGroup>();
        posts.forEach((code, lead) -> found.add(new ActionGroup(null, lead, actions.stream().filter(action -> action.isLedBy(code)).toList())));
        var without = actions.stream().filter(action -> action.leads().isEmpty()).toList();
        if (!without.isEmpty()) {
            found.add(new ActionGroup(null, null, without));
        }
        return found;
    }
}
