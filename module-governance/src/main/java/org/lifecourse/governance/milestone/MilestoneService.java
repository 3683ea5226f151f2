package org.lifecourse.governance.milestone;

import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.plan.PlanRow;
import org.lifecourse.core.plan.PlanService;

/** Self-assessments of milestones, in any service area whose plans the person may read. */
@ApplicationService
public class MilestoneService {

    @Inject
    private PlanService plans;

    /** Plans whose milestones have dated promises, newest first. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public List<PlanRow> plans() {
        return plans.plansWithCheckpoints();
    }

    @RequiresPermission(Permissions.PLAN_VIEW)
    public MilestoneReport report(String plan) {
        return MilestoneReport.of(plans.tree(plan), plans.selfAssessment(plan));
    }
}
