package org.lifecourse.governance.milestone.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.core.plan.Likelihood;
import org.lifecourse.governance.milestone.MilestoneReport;
import org.lifecourse.governance.milestone.MilestoneService;

/** One self-assessment with everything that the return asks. */
@Named
@RequestScoped
public class MilestoneViewBean {

    @Inject
    private MilestoneService service;

    private String plan;
    private MilestoneReport report;

    public void load() {
        report = service.report(plan);
    }

    /** The status colour of a likelihood; the word says the rest. */
    public String tone(Likelihood likelihood) {
        return switch (likelihood) {
            case VERY_LIKELY -> "green";
            case FAIRLY_LIKELY, FAIRLY_UNLIKELY -> "amber";
            case VERY_UNLIKELY -> "red";
        };
    }

    public MilestoneReport getReport() {
        return report;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
