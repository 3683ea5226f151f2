package org.lifecourse.core.plan;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.WorkService;

/** Plans: reading, changing, reporting on them, and rolling them over. Each use case checks the service area of the plan. */
@ApplicationService
public class PlanService {

    private static final String KIND = "plan";
    private static final String ITEM = "plan-item";
    private static final int UPDATES_SHOWN = 40;

    @Inject
    private PlanRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private SearchService search;
    @Inject
    private WorkService work;
    @Inject
    private Clock clock;

    /** Plans that the person may read, of one service area or of all (null), newest first. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public List<PlanRow> plans(String area) {
        return repository.findPlans(area, today()).stream().filter(plan -> current.may(Permissions.PLAN_VIEW, plan.serviceArea())).toList();
    }

    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanDetails plan(String code) {
        return readable(code);
    }

    /** The plan, for somebody who is about to change it. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public PlanDetails planToEdit(String code) {
        return editable(code);
    }

    /** The plan with all its entries as they stand today. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanTree tree(String code) {
        return treeAsOf(code, null);
    }

    /** The plan with ratings and progress as they had been reported by the end of a day; null means today. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanTree treeAsOf(String code, LocalDate day) {
        var plan = readable(code);
        audit.seen("plan.viewed", KIND, code);
        work.saw(plan.serviceArea(), KIND, code, plan.title(), "/" + plan.serviceArea() + "/plans/view?plan=" + code);
        return new PlanTree(plan, repository.findRows(plan, day, today()));
    }

    /** How the work stood by the end of a day. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Tally tallyAsOf(String code, LocalDate day) {
        return Tally.of(repository.findRows(readable(code), day, today()));
    }

    /** Titles of the rating scales by code. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, String> scales() {
        return repository.findScales();
    }

    @RequiresPermission(Permissions.PLAN_VIEW)
    public PlanItemDetails item(String code, String reference) {
        var plan = readable(code);
        var tree = new PlanTree(plan, repository.findRows(plan, null, today()));
        var row = Optional.ofNullable(tree.item(reference)).orElseThrow(() -> new RuleViolation("planItem.unknown", reference));
        var item = repository.findItem(plan.id(), reference).orElseThrow(() -> new RuleViolation("planItem.unknown", reference));
        audit.seen("plan-item.viewed", ITEM, code + "/" + reference);
        return new PlanItemDetails(plan, row, item.version(), tree.trail(reference),
                tree.hasChildren(reference) ? tree.childrenOf(reference) : tree.serving(reference), tree.tallyOf(reference),
                repository.findLeads(item.id(), today()), row.serves().stream().map(tree::item).toList(), repository.findLineage(item.id()).stream().filter(this::isReadable).toList(),
                repository.findUpdates(plan, item.id(), UPDATES_SHOWN), repository.findCheckpoints(item.id()),
                repository.findQuestions(item.id()), repository.findRisks(item.id()));
    }

    /** Where entries of a former plan went, by their reference. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, List<PlanItemDetails.Lineage>> lineage(String code) {
        return repository.findLineageOfPlan(readable(code).id());
    }

    /** The newest update of each entry that was reported between two days (both included), by reference. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, PlanItemDetails.Update> updatesBetween(String code, LocalDate from, LocalDate to) {
        return repository.findNewestUpdates(readable(code), from, to);
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
        return repository.findLeadsOfPlan(readable(code).id(), today());
    }

    /** The days of which updates speak, oldest first, each once. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public List<LocalDate> reportedDays(String code) {
        return repository.findReportedDays(readable(code).id());
    }

    /** Dated promises, questions and risks of all entries of a plan, by reference. Entries without any are missing. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public Map<String, PlanItemDetails.SelfAssessment> selfAssessment(String code) {
        return repository.findSelfAssessment(readable(code).id());
    }

    /** Whether the person may write an update: as editor of plans in the area, or as holder of a post that leads. */
    @RequiresPermission(Permissions.PLAN_VIEW)
    public boolean mayReport(String code, String reference) {
        var plan = readable(code);
        return repository.findItem(plan.id(), reference).filter(item -> !item.kind().isHeading()).map(item -> mayReport(plan, item))
                .orElse(false);
    }

    private boolean mayReport(PlanDetails plan, PlanItem item) {
        if (current.may(Permissions.PLAN_EDIT, plan.serviceArea())) {
            return true;
        }
        return current.may(Permissions.PLAN_REPORT, plan.serviceArea()) && current.get().staffId() != null
                && repository.holdsLeadPost(item.id(), current.get().staffId(), today());
    }

    /**
     * Writes an update with its evidence.
     *
     * @param seenVersion the version of the entry that the page showed
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed the entry or reported on it since
     */
    @RequiresPermission({Permissions.PLAN_REPORT, Permissions.PLAN_EDIT})
    public void writeUpdate(String code, String reference, long seenVersion, UpdateText text) {
        var plan = readable(code);
        var item = find(plan, reference);
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
        var update = PlanUpdate.written(item.id(), text, today(), staffId, reporter, clock.instant());
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
        audit.changed("plan-item.reported", ITEM, plan.code() + "/" + item.reference(), before, after);
        work.done(plan.serviceArea(), "plan-update", ITEM, plan.code() + "/" + item.reference());
        tellLeads(plan, item, staffId, reporter);
    }

    /** Whoever leads hears of an update that somebody else wrote. */
    private void tellLeads(PlanDetails plan, PlanItem item, Long staffId, String reporter) {
        if (current.get().system()) {
            return;
        }
        var link = "/" + plan.serviceArea() + "/plans/item?plan=" + plan.code() + "&item=" + item.reference();
        repository.findLeadingStaff(item.id(), today()).stream().filter(lead -> !lead.equals(staffId))
                .forEach(lead -> work.tell(lead, PlanReminderService.say("reportedByOther", reporter, item.title()), link));
    }

    /** Writes an update on behalf of a person, as imports do. Does nothing when that person's update of that day is there already. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public boolean recordUpdate(String code, String reference, String username, UpdateText text) {
        var plan = editable(code);
        var item = find(plan, reference);
        var staff = repository.findStaff(username).orElseThrow(() -> RuleViolation.at("reported_by", "staff.unknownNamed", username));
        if (repository.updateExists(item.id(), text.reportedOn(), (String) staff[1])) {
            return false;
        }
        report(plan, item, text, ((Number) staff[0]).longValue(), (String) staff[1]);
        return true;
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
        audit.changed(existing.isEmpty() ? "plan.added" : "plan.changed", KIND, plan.code(), existing.isEmpty() ? null : before, after);
        search.enter(new SearchEntry(area, KIND, plan.code(), plan.title(), plan.purpose(), "/" + area + "/plans/view?plan=" + plan.code(),
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
        editable(text.code());
        repository.findPlan(text.code()).orElseThrow(() -> new RuleViolation("plan.unknown", text.code())).mustStillBe(seenVersion);
        put(text);
    }

    /** Adds an entry to a plan, or changes the one with this reference. Says whether anything changed. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public boolean putItem(String code, PlanItemText text) {
        var plan = editable(code);
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
        var plan = editable(code);
        var item = find(plan, reference);
        item.mustStillBe(seenVersion);
        if (!reference.equals(text.reference())) {
            if (repository.findItem(plan.id(), text.reference()).isPresent()) {
                throw RuleViolation.at("reference", "planItem.referenceTaken", text.reference());
            }
            search.withdraw(plan.serviceArea(), ITEM, plan.code() + "/" + reference);
            item.isCalled(text.reference());
        }
        write(plan, item, false, text);
    }

    /** Adds a new entry; its reference must be free. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void addItem(String code, PlanItemText text) {
        var plan = editable(code);
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
        item.serves(text.serves().stream().map(served -> find(plan, served).id()).toList());
        item.liesUnder(blank(text.parentReference()) ? null : parentId(plan, item, text.parentReference()));
        var after = values(item);
        if (isNew) {
            repository.add(item);
        } else if (before.equals(after)) {
            return false;
        }
        if (!item.delivery().isOpen()) {
            work.done(plan.serviceArea(), "plan-update", ITEM, plan.code() + "/" + item.reference());
        }
        audit.changed(isNew ? "plan-item.added" : "plan-item.changed", ITEM, plan.code() + "/" + item.reference(), before, after);
        search.enter(new SearchEntry(plan.serviceArea(), ITEM, plan.code() + "/" + item.reference(), item.title(), plan.title(),
                "/" + plan.serviceArea() + "/plans/item?plan=" + plan.code() + "&item=" + item.reference(), Permissions.PLAN_VIEW,
                plan.serviceArea()));
        return true;
    }

    private Long parentId(PlanDetails plan, PlanItem item, String reference) {
        var parent = repository.findItem(plan.id(), reference)
                .orElseThrow(() -> RuleViolation.at("parent", "planItem.parentUnknown", reference));
        if (item.id() != null) {
            var tree = new PlanTree(plan, repository.findRows(plan, null, today()));
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
        var plan = editable(code);
        var due = Target.read(point.dueAsWritten());
        repository.putCheckpoint(find(plan, reference).id(), new PlanItemDetails.Checkpoint(point.position(), point.dueAsWritten(), due.to(),
                point.deliverable(), point.achieved(), point.likelihood(), text(point.reason()), text(point.expectedAsWritten())), due.from());
        audit.changed("plan-item.checkpoint-kept", ITEM, code + "/" + reference, null,
                Map.of("date", point.dueAsWritten(), "achieved", String.valueOf(point.achieved()), "likelihood", String.valueOf(point.likelihood())));
    }

    @RequiresPermission(Permissions.PLAN_EDIT)
    public void putQuestion(String code, String reference, PlanItemDetails.Question question) {
        repository.putQuestion(find(editable(code), reference).id(), question);
        audit.changed("plan-item.question-kept", ITEM, code + "/" + reference, null,
                Map.of("question", question.question(), "answer", text(question.answer())));
    }

    @RequiresPermission(Permissions.PLAN_EDIT)
    public void putRisk(String code, String reference, PlanItemDetails.Risk risk) {
        repository.putRisk(find(editable(code), reference).id(), risk);
        audit.changed("plan-item.risk-kept", ITEM, code + "/" + reference, null,
                Map.of("risk", risk.risk(), "mitigation", text(risk.mitigation())));
    }

    /** Notes that an entry took over from an entry of an earlier plan. */
    @RequiresPermission(Permissions.PLAN_EDIT)
    public void putLineage(String code, String reference, String fromCode, String fromReference, String kind, String note) {
        var item = find(editable(code), reference);
        var from = find(readable(fromCode), fromReference);
        repository.putLineage(item.id(), from.id(), kind, text(note));
        audit.changed("plan-item.lineage-kept", ITEM, code + "/" + reference, null, Map.of("from", fromCode + "/" + fromReference, "kind", kind));
    }

    private boolean isReadable(PlanItemDetails.Lineage line) {
        return current.may(Permissions.PLAN_VIEW, line.serviceArea());
    }

    private PlanDetails readable(String code) {
        var plan = repository.findDetails(code == null ? "" : code, today()).orElseThrow(() -> new RuleViolation("plan.unknown", text(code)));
        current.mustHold(Permissions.PLAN_VIEW, plan.serviceArea());
        return plan;
    }

    private PlanDetails editable(String code) {
        var plan = readable(code);
        current.mustHold(Permissions.PLAN_EDIT, plan.serviceArea());
        return plan;
    }

    private PlanItem find(PlanDetails plan, String reference) {
        return repository.findItem(plan.id(), reference == null ? "" : reference)
                .orElseThrow(() -> new RuleViolation("planItem.unknown", reference));
    }

    private Long postId(String code) {
        return repository.findPostId(code).orElseThrow(() -> RuleViolation.at("lead_posts", "post.unknown", code));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
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
