package org.lifecourse.send.commissioning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.send.commissioning.Action;
import org.lifecourse.send.commissioning.ActionFilter;
import org.lifecourse.send.commissioning.CommissioningService;
import org.lifecourse.send.commissioning.Strategy;

/** Which action serves which priority. */
@Named
@RequestScoped
public class CommissioningMatrixBean {

    @Inject
    private CommissioningService service;

    private String plan;
    private String priority;
    private Map<String, String> plans;
    private Strategy strategy;
    private List<Action> actions = List.of();

    public void load() {
        plans = StrategyChoice.of(service.strategies());
        strategy = service.strategy(plan).orElse(null);
        if (strategy != null) {
            plan = strategy.plan().code();
            actions = strategy.actions(ActionFilter.serving(priority));
        }
    }

    public Map<String, String> getPriorities() {
        var choices = new LinkedHashMap<String, String>();
        strategy.priorities().forEach(each -> choices.put(each.reference(), strategy.place(each.reference()) + ". " + each.title()));
        return choices;
    }

    public long serving(String reference) {
        return Strategy.serving(reference, actions);
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

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }
}
