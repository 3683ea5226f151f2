package org.lifecourse.core.plan;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.WorkService;

/** Writes plans and their entries, with the promises, questions, risks and lineage of an entry. */
@ApplicationService
public class PlanEditService {

    @Inject
    private PlanRepository repository;
    @Inject
    private PlanAccess access;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private SearchService search;
    @Inject
    private WorkService work;

    /** The plan, for somebody who is about to change it. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public PlanDetails planToEdit(String code) {
        return access.editable(code);
    }

    /** Adds a plan, or changes the one with this code. Says whether anything changed. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public boolean put(PlanText text) {
        var area = ServiceArea.of(text.serviceArea()).code();
        current.mustHold(Permissions.PLAN_EDIT, area);
        if (!repository.scaleExists(text.ratingScale())) {
            throw RuleViolation.at("rating_scale", "plan.scaleUnknown", text.ratingScale());
        }
        var existing = repository.findPlan(text.code());
        if (existing.isPresent() && !existing.get().serviceArea().equals(area)) {
            throw RuleViolation.at("code", "plan.codeTaken", text.code());
        }
        var plan = existing.orElseGet(() -> Plan.agreed(text.code(), area, text.ratingScale()));
        var before = values(plan);
        plan.describe(text.title(), text.shortTitle(), text.purpose(), text.targetsNote());
        plan.runs(text.startsOn(), text.endsOn());
        plan.isOwnedBy(blank(text.ownerPostCode()) ? null : postId(text.ownerPostCode()));
        plan.follows(blank(text.followsCode()) ? null : repository.findPlan(text.followsCode())
                .orElseThrow(() -> RuleViolation.at("follows_plan", "plan.unknown", text.followsCode())).id());
        var after = values(plan);
        if (existing.isEmpty()) {
            repository.add(plan);
        } else if (before.equals(after)) {
            return false;
        }
        audit.changed(existing.isEmpty() ? "plan.added" : "plan.changed", PlanAccess.KIND, plan.code(), existing.isEmpty() ? null : before, after);
        search.enter(new SearchEntry(area, PlanAccess.KIND, plan.code(), plan.title(), plan.purpose(), "/" + area + "/plans/view?plan=" + plan.code(),
                Permissions.PLAN_VIEW, area));
        return true;
    }

    /** Adds a new plan; its code must be free. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void add(PlanText text) {
        if (repository.findPlan(text.code() == null ? "" : text.code()).isPresent()) {
            throw RuleViolation.at("code", "plan.codeInUse", text.code());
        }
        put(text);
    }

    /**
     * Changes a plan as somebody edited it on a page; code, service area and scale stay.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed it since the page was opened
     */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void change(long seenVersion, PlanText text) {
        access.editable(text.code());
        repository.findPlan(text.code()).orElseThrow(() -> new RuleViolation("plan.unknown", text.code())).mustStillBe(seenVersion);
        put(text);
    }

    /** Adds an entry to a plan, or changes the one with this reference. Says whether anything changed. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public boolean putItem(String code, PlanItemText text) {
        var plan = access.editable(code);
        var existing = repository.findItem(plan.id(), text.reference() == null ? "" : text.reference().strip());
        var item = existing.orElseGet(() -> PlanItem.agreed(plan.id(), text.kind(), text.reference(), text.title()));
        return write(plan, item, existing.isEmpty(), text);
    }

    /**
     * Changes an entry as somebody edited it on a page; the reference may change too.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed it since the page was opened
     */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void changeItem(String code, String reference, long seenVersion, PlanItemText text) {
        var plan = access.editable(code);
        var item = access.find(plan, reference);
        item.mustStillBe(seenVersion);
        if (!reference.equals(text.reference())) {
            if (repository.findItem(plan.id(), text.reference()).isPresent()) {
                throw RuleViolation.at("reference", "planItem.referenceTaken", text.reference());
            }
            search.withdraw(plan.serviceArea(), PlanAccess.ITEM, plan.code() + "/" + reference);
            item.isCalled(text.reference());
        }
        write(plan, item, false, text);
    }

    /** Adds a new entry; its reference must be free. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void addItem(String code, PlanItemText text) {
        var plan = access.editable(code);
        if (repository.findItem(plan.id(), text.reference() == null ? "" : text.reference().strip()).isPresent()) {
            throw RuleViolation.at("reference", "planItem.referenceTaken", text.reference());
        }
        write(plan, PlanItem.agreed(plan.id(), text.kind(), text.reference(), text.title()), true, text);
    }

    private boolean write(PlanDetails plan, PlanItem item, boolean isNew, PlanItemText text) {
        var before = isNew ? Map.<String, Object>of() : values(item);
        item.becomes(text.kind() == null ? item.kind() : text.kind());
        item.isTitled(text.title());
        item.describe(text.description(), text.outcome(), text.reason(), text.impact());
        item.isDue(Target.read(text.target()));
        item.isDelivered(text.delivery() == null ? Delivery.NOT_STARTED : text.delivery());
        item.isFoundIn(text.source());
        item.isLedBy(text.leadPostCodes().stream().map(this::postId).toList(), text.leadAsWritten());
        item.serves(text.serves().stream().map(served -> access.find(plan, served).id()).toList());
        item.liesUnder(blank(text.parentReference()) ? null : parentId(plan, item, text.parentReference()));
        var after = values(item);
        if (isNew) {
            repository.add(item);
        } else if (before.equals(after)) {
            return false;
        }
        if (!item.delivery().isOpen()) {
            work.done(plan.serviceArea(), "plan-update", PlanAccess.ITEM, plan.code() + "/" + item.reference());
        }
        audit.changed(isNew ? "plan-item.added" : "plan-item.changed", PlanAccess.ITEM, plan.code() + "/" + item.reference(), before, after);
        search.enter(new SearchEntry(plan.serviceArea(), PlanAccess.ITEM, plan.code() + "/" + item.reference(), item.title(), plan.title(),
                "/" + plan.serviceArea() + "/plans/item?plan=" + plan.code() + "&item=" + item.reference(), Permissions.PLAN_VIEW,
                plan.serviceArea()));
        return true;
    }

    private Long parentId(PlanDetails plan, PlanItem item, String reference) {
        var parent = repository.findItem(plan.id(), reference)
                .orElseThrow(() -> RuleViolation.at("parent", "planItem.parentUnknown", reference));
        if (item.id() != null) {
            var tree = new PlanTree(plan, repository.findRows(plan, null, access.today()));
            var above = tree.trail(reference).stream().map(PlanItemRow::id).toList();
            if (parent.id().equals(item.id()) || above.contains(item.id())) {
                throw RuleViolation.at("parent", "planItem.liesUnderItself");
            }
        }
        return parent.id();
    }

    /** Notes a dated promise of a milestone. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void putCheckpoint(String code, String reference, PlanItemDetails.Checkpoint point) {
        var plan = access.editable(code);
        var due = Target.read(point.dueAsWritten());
        repository.putCheckpoint(access.find(plan, reference).id(), new PlanItemDetails.Checkpoint(point.position(), point.dueAsWritten(), due.to(),
                point.deliverable(), point.achieved(), point.likelihood(), PlanAccess.text(point.reason()), PlanAccess.text(point.expectedAsWritten())), due.from());
        audit.changed("plan-item.checkpoint-kept", PlanAccess.ITEM, code + "/" + reference, null,
                Map.of("date", point.dueAsWritten(), "achieved", String.valueOf(point.achieved()), "likelihood", String.valueOf(point.likelihood())));
    }

    @RequiresPermission(Permissions.PLAN_EDIT)
    public void putQuestion(String code, String reference, PlanItemDetails.Question question) {
        repository.putQuestion(access.find(access.editable(code), reference).id(), question);
        audit.changed("plan-item.question-kept", PlanAccess.ITEM, code + "/" + reference, null,
                Map.of("question", question.question(), "answer", PlanAccess.text(question.answer())));
    }

    @RequiresPermission(Permissions.PLAN_EDIT)
    public void putRisk(String code, String reference, PlanItemDetails.Risk risk) {
        repository.putRisk(access.find(access.editable(code), reference).id(), risk);
        audit.changed("plan-item.risk-kept", PlanAccess.ITEM, code + "/" + reference, null,
                Map.of("risk", risk.risk(), "mitigation", PlanAccess.text(risk.mitigation())));
    }

    /** Notes that an entry took over from an entry of an earlier plan. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void putLineage(String code, String reference, String fromCode, String fromReference, String kind, String note) {
        var item = access.find(access.editable(code), reference);
        var from = access.find(access.readable(fromCode), fromReference);
        repository.putLineage(item.id(), from.id(), kind, PlanAccess.text(note));
        audit.changed("plan-item.lineage-kept", PlanAccess.ITEM, code + "/" + reference, null, Map.of("from", fromCode + "/" + fromReference, "kind", kind));
    }

    private Long postId(String code) {
        return repository.findPostId(code).orElseThrow(() -> RuleViolation.at("lead_posts", "post.unknown", code));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Map<String, Object> values(Plan plan) {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", plan.title());
        values.put("short title", plan.shortTitle());
        values.put("starts", plan.startsOn());
        values.put("ends", plan.endsOn());
        values.put("purpose", plan.purpose());
        values.put("targets", plan.targetsNote());
        values.put("follows", plan.followsId());
        values.put("owner post", plan.ownerPostId());
        return values;
    }

    private static Map<String, Object> values(PlanItem item) {
        var values = new LinkedHashMap<String, Object>();
        values.put("reference", item.reference());
        values.put("under", item.parentId());
        values.put("kind", item.kind());
        values.put("title", item.title());
        values.put("description", item.description());
        values.put("outcome", item.outcome());
        values.put("reason", item.reason());
        values.put("impact", item.impact());
        values.put("leads", item.leadPostIds());
        values.put("lead as written", item.leadAsWritten());
        values.put("target", item.target().asWritten());
        values.put("delivery", item.delivery());
        values.put("serves", item.servedItemIds());
        values.put("source", item.source());
        return values;
    }
}
