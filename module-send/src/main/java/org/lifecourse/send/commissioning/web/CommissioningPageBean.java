package org.lifecourse.send.commissioning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.Target;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.commissioning.Action;
import org.lifecourse.send.commissioning.CommissioningService;
import org.lifecourse.send.commissioning.Strategy;

/** The strategy on one page, as a sheet to print or in easy-read words. */
@Named
@RequestScoped
public class CommissioningPageBean {

    private static final String YES = "yes";
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Inject
    private CommissioningService service;

    private String plan;
    private String easy;
    private Map<String, String> plans;
    private Strategy strategy;

    public void load() {
        plans = StrategyChoice.of(service.strategies());
        strategy = service.strategy(plan).orElse(null);
        if (strategy != null) {
            plan = strategy.plan().code();
        }
    }

    /** Titles of the posts that lead, without what stands in brackets. */
    public List<String> leads(Action action) {
        return action.leads().stream().map(lead -> lead.postTitle().replaceAll("\\s*\\([^)]*\\)", "")).toList();
    }

    /** The places of the priorities that an action serves, for people who do not see the marks. */
    public String served(Action action) {
        return strategy.priorities().stream().filter(each -> action.serves(each.reference()))
                .map(each -> String.valueOf(strategy.place(each.reference()))).collect(Collectors.joining(", "));
    }

    /** When it is to be ready, in one short sentence. */
    public String easyDate(Action action) {
        var target = action.item().target();
        if (target.certainty() == Target.Certainty.ONGOING) {
            return Texts.message("commissioning_page.easy.ongoing");
        }
        return target.to() == null ? Texts.message("commissioning_page.easy.noDate")
                : Texts.message("commissioning_page.easy.date", MONTH_AND_YEAR.format(target.to()));
    }

    /** How it is going, in one short sentence. */
    public String easyRating(Action action) {
        if (action.item().delivery() == Delivery.COMPLETED) {
            return Texts.message("commissioning_page.easy.done");
        }
        var rating = action.item().rating();
        return Texts.message("commissioning_page.easy." + (rating == null ? "none" : rating.tone()));
    }

    public String easyTone(Action action) {
        var rating = action.item().rating();
        return rating == null ? "grey" : rating.tone();
    }

    public boolean isEasyRead() {
        return YES.equals(easy);
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

    public String getEasy() {
        return easy;
    }

    public void setEasy(String easy) {
        this.easy = easy;
    }
}
