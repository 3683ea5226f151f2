package org.lifecourse.portal.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.deadline.Calculation;
import org.lifecourse.core.deadline.CalculatorService;
import org.lifecourse.core.deadline.DeadlineRuleService;
import org.lifecourse.core.deadline.RuleDetails;
import org.lifecourse.core.deadline.RuleFilter;
import org.lifecourse.core.deadline.web.DeadlineWords;

/** What a rule says for a day, with its reasons; both stand in the address. */
@Named
@RequestScoped
public class DeadlineCalculatorBean {

    @Inject
    private CalculatorService calculator;
    @Inject
    private DeadlineRuleService rules;
    @Inject
    private DeadlineChoices choices;

    private String rule;
    private LocalDate from;
    private Calculation result;
    private RuleDetails details;

    /** Titles by code, those of a service area together. */
    public Map<String, String> getRules() {
        var titles = new LinkedHashMap<String, String>();
        rules.rules(RuleFilter.EVERYTHING).forEach(row -> titles.put(row.code(), choices.area(row.area()) + ": " + row.title()));
        return titles;
    }

    public boolean isAsked() {
        return rule != null && !rule.isBlank() && from != null;
    }

    public Calculation getResult() {
        if (result == null && isAsked()) {
            result = calculator.calculate(rule, from);
        }
        return result;
    }

    public RuleDetails getDetails() {
        if (details == null && isAsked()) {
            details = rules.rule(rule);
        }
        return details;
    }

    public List<String> getExplanation() {
        return DeadlineWords.of(getResult().explanation());
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
