package org.lifecourse.core.plan.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanFilter;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.web.Texts;

/** What can be chosen in the filters of a plan, in words. */
final class PlanChoices {

    private PlanChoices() {
    }

    static Map<String, String> ratings(PlanDetails plan) {
        var choices = new LinkedHashMap<String, String>();
        plan.ratings().forEach(rating -> choices.put(rating.code(), rating.label()));
        choices.put(PlanFilter.NOT_REPORTED, Texts.message("rag.none"));
        return choices;
    }

    /** Posts by code, in the order of their titles. */
    static Map<String, String> leads(Map<String, List<Lead>> leads) {
        var titles = new TreeMap<String, String>();
        leads.values().forEach(list -> list.forEach(lead -> titles.put(lead.postTitle() + " " + lead.postCode(), lead.postCode())));
        var choices = new LinkedHashMap<String, String>();
        titles.forEach((key, code) -> choices.put(code, key.substring(0, key.length() - code.length() - 1)));
        return choices;
    }

    static Map<String, String> states() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(PlanFilter.LATE, Texts.message("plans_view.state.late"));
        choices.put(PlanFilter.OPEN, Texts.message("plans_view.state.open"));
        for (var delivery : Delivery.values()) {
            choices.put(delivery.name(), Texts.word(delivery));
        }
        return choices;
    }

    /** What the work of a plan is called: "Objectives", "Actions and milestones", or a word for all of it. */
    static String work(Collection<PlanItemRow> items) {
        var kinds = items.stream().filter(row -> !row.isHeading()).map(PlanItemRow::kind).distinct().sorted().toList();
        return switch (kinds.size()) {
            case 1 -> many(kinds.get(0));
            case 2 -> Texts.message("plans_view.work.two", many(kinds.get(0)), many(kinds.get(1)).toLowerCase(java.util.Locale.UK));
            default -> Texts.message("plans_view.work");
        };
    }

    private static String many(PlanItemKind kind) {
        return Texts.message("plans_view.work." + kind.name());
    }
}
