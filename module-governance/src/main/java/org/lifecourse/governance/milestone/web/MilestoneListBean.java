package org.lifecourse.governance.milestone.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.plan.PlanRow;
import org.lifecourse.core.plan.Tally;
import org.lifecourse.governance.milestone.MilestoneService;

/** The self-assessments that the person may read. */
@Named
@RequestScoped
public class MilestoneListBean {

    @Inject
    private MilestoneService service;

    private List<PlanRow> plans;

    public void load() {
        plans = service.plans();
    }

    /** How the work of a plan stands, for the bar. */
    public Tally tally(PlanRow plan) {
        return new Tally(plan.work(), plan.red(), plan.amber(), plan.green(), plan.notRated());
    }

    public List<PlanRow> getPlans() {
        return plans;
    }
}
