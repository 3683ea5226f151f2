package org.lifecourse.core.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.plan.PlanRow;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.core.web.Texts;

@Named
@RequestScoped
public class PlanListBean {

    @Inject
    private PlanService service;
    @Inject
    private PlanArea area;

    private String words;
    private List<PlanRow> all;

    private List<PlanRow> all() {
        if (all == null) {
            all = service.plans(area.code());
        }
        return all;
    }

    public List<PlanRow> getRows() {
        var wanted = words == null ? "" : words.strip().toLowerCase(Locale.UK);
        return all().stream().filter(plan -> wanted.isEmpty() || said(plan.title()).contains(wanted) || said(plan.purpose()).contains(wanted)
                || said(plan.ownerPost()).contains(wanted) || said(plan.owner()).contains(wanted)).toList();
    }

    private static String said(String value) {
        return value == null ? "" : value.toLowerCase(Locale.UK);
    }

    /** Whether there is no plan at all, whatever the filter. */
    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** Whether plans of several service areas stand in the list. */
    public boolean isMixed() {
        return area.isEverything();
    }

    /** The service area of a plan, in words. */
    public String area(PlanRow plan) {
        return Texts.word(ServiceArea.of(plan.serviceArea()));
    }

    public boolean isMayAdd() {
        return !area.editable().isEmpty();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
