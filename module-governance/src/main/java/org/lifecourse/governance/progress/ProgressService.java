package org.lifecourse.governance.progress;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.plan.PlanRow;
import org.lifecourse.core.plan.PlanService;

/** Progress reports of plans, quarter by quarter. */
@ApplicationService
public class ProgressService {

    @Inject
    private PlanService plans;
    @Inject
    private Clock clock;

    /** Plans with work that the person may read: those of governance first, each area with the newest first. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public List<PlanRow> plans() {
        var all = plans.plans(null).stream().filter(plan -> plan.work() > 0).toList();
        return Stream.concat(all.stream().filter(ProgressService::isOfGovernance),
                all.stream().filter(plan -> !isOfGovernance(plan))).toList();
    }

    private static boolean isOfGovernance(PlanRow plan) {
        return plan.serviceArea().equals(ServiceArea.GOVERNANCE.code());
    }

    /** The quarters with updates, newest first. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public NavigableSet<FinancialQuarter> quarters(String plan) {
        var quarters = new TreeSet<FinancialQuarter>();
        plans.reportedDays(plan).forEach(day -> quarters.add(FinancialQuarter.of(day)));
        return quarters.descendingSet();
    }

    /**
     * The report of a plan.
     *
     * @param plan code of the plan, or nothing for the first that was reported on; nothing is found when there is no plan
     * @param quarter code such as {@code 2023-Q4}, or nothing for the newest quarter with updates
     */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Optional<ProgressReport> report(String plan, String quarter) {
        var chosen = plan == null || plan.isBlank() ? usual() : Optional.of(plan);
        return chosen.map(code -> build(code, quarter == null || quarter.isBlank() ? newest(code) : FinancialQuarter.parse(quarter)));
    }

    /** The first plan that somebody has reported on, or the first of all. */
    private Optional<String> usual() {
        var all = plans();
        return Stream.concat(all.stream().filter(plan -> plan.lastReportedOn() != null), all.stream()).map(PlanRow::code).findFirst();
    }

    private FinancialQuarter newest(String plan) {
        var quarters = quarters(plan);
        return quarters.isEmpty() ? FinancialQuarter.of(LocalDate.now(clock)) : quarters.first();
    }

    private ProgressReport build(String plan, FinancialQuarter quarter) {
        var today = LocalDate.now(clock);
        var asOf = quarter.last().isAfter(today) ? today : quarter.last();
        return ProgressReport.of(quarter, asOf, new ProgressReport.Sources(plans.treeAsOf(plan, asOf),
                plans.treeAsOf(plan, quarter.previous().last()), plans.updatesBetween(plan, quarter.first(), quarter.last()),
                plans.leads(plan)));
    }
}
