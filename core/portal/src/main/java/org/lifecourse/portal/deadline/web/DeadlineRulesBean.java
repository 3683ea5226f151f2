package org.lifecourse.portal.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.deadline.DeadlineRuleService;
import org.lifecourse.core.deadline.RuleFilter;
import org.lifecourse.core.deadline.RuleRow;

/** The rules in force today, filtered by the address. */
@Named
@RequestScoped
public class DeadlineRulesBean {

    @Inject
    private DeadlineRuleService service;

    private String words;
    private String area;
    private String basis;
    private List<RuleRow> rows;

    public List<RuleRow> getRows() {
        if (rows == null) {
            rows = service.rules(new RuleFilter(area, words, basis));
        }
        return rows;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }
}
