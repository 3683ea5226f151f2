package org.lifecourse.core.plan;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.work.WorkService;

/** Reports on the work of a plan: updates with their evidence, by those who lead it or edit the plan. */
@ApplicationService
public class PlanReportService {

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
    @Inject
    private Clock clock;

    /** Whether the person may write an update: as editor of plans in the area, or as holder of a post that leads. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public boolean mayReport(String code, String reference) {
        var plan = access.readable(code);
        return repository.findItem(plan.id(), reference).filter(item -> !item.kind().isHeading()).map(item -> mayReport(plan, item))
                .orElse(false);
    }

    private boolean mayReport(PlanDetails plan, PlanItem item) {
        if (current.may(Permissions.PLAN_EDIT, plan.serviceArea())) {
            return true;
        }
        return current.may(Permissions.PLAN_REPORT, plan.serviceArea()) && current.get().staffId() != null
                && repository.holdsLeadPost(item.id(), current.get().staffId(), access.today());
    }

    /**
     * Writes an update with its evidence.
     *
     * @param seenVersion the version of the entry that the page showed
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed the entry or reported on it since
     */
    @RequiresPermission({Permissions.PLAN_REPORT, Permissions.PLAN_EDIT})
    public void writeUpdate(String code, String reference, long seenVersion, UpdateText text) {
        var plan = access.readable(code);
        var item = access.find(plan, reference);
        if (!mayReport(plan, item)) {
            throw new AccessDenied(Permissions.PLAN_REPORT);
        }
        item.mustStillBe(seenVersion);
        report(plan, item, text, current.get().staffId(), current.get().displayName());
    }

    private void report(PlanDetails plan, PlanItem item, UpdateText text, Long staffId, String reporter) {
        if (text.rating() != null && !text.rating().isBlank() && plan.rating(text.rating()) == null) {
            throw RuleViolation.at("rating", "planUpdate.ratingNotOnScale", text.rating());
        }
        var update = PlanUpdate.written(item.id(), text, access.today(), staffId, reporter, clock.instant());
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("rating", item.rating());
        before.put("progress", item.progress());
        repository.add(update);
        var position = 1;
        for (var evidence : text.evidence()) {
            repository.add(PlanEvidence.of(update.id(), position++, evidence));
        }
        item.reported(update.reportedOn(), update.rating(), update.progress());
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("rating", update.rating());
        after.put("progress", update.progress());
        after.put("reported on", update.reportedOn());
        after.put("text", update.narrative());
        audit.changed("plan-item.reported", PlanAccess.ITEM, plan.code() + "/" + item.reference(), before, after);
        work.done(plan.serviceArea(), "plan-update", PlanAccess.ITEM, plan.code() + "/" + item.reference());
        tellLeads(plan, item, staffId, reporter);
    }

    /** Whoever leads hears of an update that somebody else wrote. */
    private void tellLeads(PlanDetails plan, PlanItem item, Long staffId, String reporter) {
        if (current.get().system()) {
            return;
        }
        var link = "/" + plan.serviceArea() + "/plans/item?plan=" + plan.code() + "&item=" + item.reference();
        repository.findLeadingStaff(item.id(), access.today()).stream().filter(lead -> !lead.equals(staffId))
                .forEach(lead -> work.tell(lead, PlanReminderService.say("reportedByOther", reporter, item.title()), link));
    }

    /** Writes an update on behalf of a person, as imports do. Does nothing when that person's update of that day is there already. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public boolean recordUpdate(String code, String reference, String username, UpdateText text) {
        var plan = access.editable(code);
        var item = access.find(plan, reference);
        var staff = repository.findStaff(username).orElseThrow(() -> RuleViolation.at("reported_by", "staff.unknownNamed", username));
        if (repository.updateExists(item.id(), text.reportedOn(), (String) staff[1])) {
            return false;
        }
        report(plan, item, text, ((Number) staff[0]).longValue(), (String) staff[1]);
        return true;
    }
}
