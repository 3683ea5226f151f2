package org.lifecourse.send.commissioning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.web.Quarters;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.commissioning.Action;
import org.lifecourse.send.commissioning.ActionFilter;
import org.lifecourse.send.commissioning.ActionGroup;
import org.lifecourse.send.commissioning.CommissioningService;
import org.lifecourse.send.commissioning.Strategy;

/** The action plan: what is to be achieved, by whom and when, grouped by date or by lead. */
@Named
@RequestScoped
public class CommissioningActionsBean {

    private static final String BY_LEAD = "lead";

    @Inject
    private CommissioningService service;

    private String plan;
    private String lead;
    private String quarter;
    private String rating;
    private String by;
    private Map<String, String> plans;
    private Strategy strategy;
    private List<Action> actions = List.of();

    public void load() {
        plans = StrategyChoice.of(service.strategies());
        strategy = service.strategy(plan).orElse(null);
        if (strategy != null) {
            plan = strategy.plan().code();
            actions = strategy.actions(new ActionFilter("", lead, quarter, rating));
        }
    }

    public List<ActionGroup> getGroups() {
        return isByLead() ? ActionGroup.byLead(actions) : ActionGroup.byDate(actions);
    }

    /** The heading of a group. */
    public String title(ActionGroup group) {
        if (group.quarter() != null) {
            return Quarters.words(group.quarter());
        }
        if (group.lead() != null) {
            return group.lead().postTitle();
        }
        return Texts.message(isByLead() ? "commissioning_actions.noLead" : "commissioning_actions.noDate");
    }

    public boolean isByLead() {
        return BY_LEAD.equals(by);
    }

    public Map<String, String> getLeads() {
        return with(strategy.leadPosts(), "commissioning_actions.noLead", strategy.actions().stream().anyMatch(each -> each.leads().isEmpty()));
    }

    public Map<String, String> getQuarters() {
        var choices = new LinkedHashMap<String, String>();
        strategy.quarters().forEach(each -> choices.put(each.code(), Quarters.words(each)));
        return with(choices, "commissioning_actions.noDate", strategy.actions().stream().anyMatch(each -> each.quarter() == null));
    }

    public Map<String, String> getRatings() {
        var choices = new LinkedHashMap<String, String>();
        strategy.plan().ratings().forEach(each -> choices.put(each.code(), each.label()));
        return with(choices, "rag.none", strategy.actions().stream().anyMatch(each -> each.item().rating() == null));
    }

    private static Map<String, String> with(Map<String, String> choices, String key, boolean wanted) {
        if (wanted) {
            choices.put(ActionFilter.NONE, Texts.message(key));
        }
        return choices;
    }

    /** What the address asks for, to carry it on to exports and to the other grouping. */
    public String getQuery() {
        return Query.of("plan", plan, "lead", lead, "quarter", quarter, "rating", rating);
    }

    public List<Action> getActions() {
        return actions;
    }

    public Strategy getStrategy() {
        return strategy;
    }

    public Map<String, String> getPlans() {
        return plans;
    }

    public boolean isSeveralPlans() {
        return plans.size() > 1;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(String quarter) {
        this.quarter = quarter;
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
