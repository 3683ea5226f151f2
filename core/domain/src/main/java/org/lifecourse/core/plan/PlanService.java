package org.lifecourse.core.plan;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.work.WorkService;

/** Plans to read, as they stand or as they had been reported by a day. Each use case checks the service area of the plan. */
@ApplicationService
public class PlanService {

    private static final int UPDATES_SHOWN = 40;

    @Inject
    private PlanRepository repository;
    @Inject
    private PlanAccess access;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private WorkService work;

    /** Plans that the person may read, of one service area or of all (null), newest first. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public List<PlanRow> plans(String area) {
        return repository.findPlans(area, access.today()).stream().filter(plan -> current.may(Permissions.PLAN_VIEW, plan.serviceArea())).toList();
    }

    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanDetails plan(String code) {
        return access.readable(code);
    }

    /** The plan with all its entries as they stand today. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanTree tree(String code) {
        return treeAsOf(code, null);
    }

    /** The plan with ratings and progress as they had been reported by the end of a day; null means today. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanTree treeAsOf(String code, LocalDate day) {
        var plan = access.readable(code);
        audit.seen("plan.viewed", PlanAccess.KIND, code);
        work.saw(plan.serviceArea(), PlanAccess.KIND, code, plan.title(), "/" + plan.serviceArea() + "/plans/view?plan=" + code);
        return new PlanTree(plan, repository.findRows(plan, day, access.today()));
    }

    /** How the work stood by the end of a day. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Tally tallyAsOf(String code, LocalDate day) {
        return Tally.of(repository.findRows(access.readable(code), day, access.today()));
    }

    /** Titles of the rating scales by code. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, String> scales() {
        return repository.findScales();
    }

    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanItemDetails item(String code, String reference) {
        var plan = access.readable(code);
        var tree = new PlanTree(plan, repository.findRows(plan, null, access.today()));
        var row = Optional.ofNullable(tree.item(reference)).orElseThrow(() -> new RuleViolation("planItem.unknown", reference));
        var item = repository.findItem(plan.id(), reference).orElseThrow(() -> new RuleViolation("planItem.unknown", reference));
        audit.seen("plan-item.viewed", PlanAccess.ITEM, code + "/" + reference);
        return new PlanItemDetails(plan, row, item.version(), tree.trail(reference),
                tree.hasChildren(reference) ? tree.childrenOf(reference) : tree.serving(reference), tree.tallyOf(reference),
                repository.findLeads(item.id(), access.today()), row.serves().stream().map(tree::item).toList(),
                repository.findLineage(item.id()).stream().filter(this::isReadable).toList(),
                repository.findUpdates(plan, item.id(), UPDATES_SHOWN), repository.findCheckpoints(item.id()),
                repository.findQuestions(item.id()), repository.findRisks(item.id()));
    }

    /** Where entries of a former plan went, by their reference. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, List<PlanItemDetails.Lineage>> lineage(String code) {
        return repository.findLineageOfPlan(access.readable(code).id());
    }

    /** The newest update of each entry that was reported between two days (both included), by reference. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, PlanItemDetails.Update> updatesBetween(String code, LocalDate from, LocalDate to) {
        return repository.findNewestUpdates(access.readable(code), from, to);
    }

    /** Plans that the person may read and that have an entry of the kind, of one service area or of all (null), newest first. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public List<PlanRow> plansWith(PlanItemKind kind, String area) {
        var codes = repository.findCodesWithKind(kind);
        return plans(area).stream().filter(plan -> codes.contains(plan.code())).toList();
    }

    /** Plans that the person may read and whose milestones have dated promises, newest first. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public List<PlanRow> plansWithCheckpoints() {
        var codes = repository.findCodesWithCheckpoints();
        return plans(null).stream().filter(plan -> codes.contains(plan.code())).toList();
    }

    /** The posts that lead, with who holds them today, by reference. Entries without a lead are missing. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, List<PlanItemDetails.Lead>> leads(String code) {
        return repository.findLeadsOfPlan(access.readable(code).id(), access.today());
    }

    /** The days of which updates speak, oldest first, each once. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public List<LocalDate> reportedDays(String code) {
        return repository.findReportedDays(access.readable(code).id());
    }

    /** Dated promises, questions and risks of all entries of a plan, by reference. Entries without any are missing. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, PlanItemDetails.SelfAssessment> selfAssessment(String code) {
        return repository.findSelfAssessment(access.readable(code).id());
    }

    /** The file of an evidence. Checks the plan that it belongs to. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanEvidence evidence(Long id) {
        var area = repository.findAreaOfEvidence(id).orElseThrow(() -> new RuleViolation("evidence.unknown"));
        current.mustHold(Permissions.PLAN_VIEW, area);
        var evidence = repository.findEvidence(id).filter(found -> found.fileName() != null)
                .orElseThrow(() -> new RuleViolation("evidence.unknown"));
        audit.seen("plan-evidence.downloaded", "plan-evidence", id.toString());
        return evidence;
    }

    private boolean isReadable(PlanItemDetails.Lineage line) {
        return current.may(Permissions.PLAN_VIEW, line.serviceArea());
    }
}
