package org.lifecourse.send.commissioning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.commissioning.CommissioningService;
import org.lifecourse.send.commissioning.FormerPlan;
import org.lifecourse.send.commissioning.FormerPlan.FormerAction;

/** The audit of the plan before: what was done, and what is carried forward. */
@Named
@RequestScoped
public class CommissioningFormerBean {

    @Inject
    private CommissioningService service;

    private String plan;
    private String state;
    private Map<String, String> plans;
    private FormerPlan former;
    private List<FormerAction> actions = List.of();

    public void load() {
        plans = StrategyChoice.of(service.strategies());
        former = service.formerPlan(plan).orElse(null);
        if (former != null) {
            plan = former.follower().code();
            actions = former.actions(FormerPlan.state(state));
        }
    }

    public List<FormerAction> getActions() {
        return actions;
    }

    public Map<String, String> getStates() {
        var choices = new LinkedHashMap<String, String>();
        FormerPlan.STATES.forEach(each -> choices.put(each.name(), Texts.word(each)));
        return choices;
    }

    public List<Delivery> getAuditedStates() {
        return FormerPlan.STATES;
    }

    /** The status colour of a state. */
    public String tone(Delivery delivery) {
        return switch (delivery) {
            case COMPLETED -> "green";
            case PARTLY_COMPLETED -> "amber";
            case OUTSTANDING -> "red";
            default -> "grey";
        };
    }

    public FormerPlan getFormer() {
        return former;
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

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getQuery() {
        return Query.of("plan", plan, "state", state);
    }
}
