package org.lifecourse.send.ehcrequest;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.send.SendPermission;

/** The steps that carry a request from its decision to its end. */
@ApplicationService
public class EhcDecisionService {

    @Inject
    private EhcDoor door;
    @Inject
    private EhcDiary diary;
    @Inject
    private EhcAdviceBook book;
    @Inject
    private DeadlineService deadlines;
    @Inject
    private EhcJournal journal;
    @Inject
    private Clock clock;

    /**
     * The council will assess and asks bodies for advice.
     *
     * @param askedOn the day on which they are asked; each has its own clock from then
     */
    @RequiresPermission(SendPermission.EHC_REQUEST_DECIDE)
    public void agree(String reference, long seenVersion, LocalDate on, String because, List<AdviceBody> bodies, LocalDate askedOn) {
        var request = door.forChange(SendPermission.EHC_REQUEST_DECIDE, reference, seenVersion);
        agree(request, on, because);
        if (bodies == null || bodies.isEmpty()) {
            throw RuleViolation.at("bodies", "ehcRequest.asksNobody");
        }
        bodies.forEach(body -> book.ask(request, body, "", askedOn));
        diary.next(request);
    }

    @RequiresPermission(SendPermission.EHC_REQUEST_DECIDE)
    void agree(EhcRequest request, LocalDate on, String because) {
        var before = EhcValues.of(request);
        request.agree(on, because, today());
        request.changed();
        diary.met(EhcRules.DECIDE, request, on);
        diary.line(request, "decision", on, EhcDiary.say("line.agreed"), request.decisionReason(), true);
        journal.changed("ehc-request.agreed", request, before, request.decisionReason());
    }

    /** The council will not assess. */
    @RequiresPermission(SendPermission.EHC_REQUEST_DECIDE)
    public void refuse(String reference, long seenVersion, LocalDate on, String because) {
        refuse(door.forChange(SendPermission.EHC_REQUEST_DECIDE, reference, seenVersion), on, because);
    }

    @RequiresPermission(SendPermission.EHC_REQUEST_DECIDE)
    void refuse(EhcRequest request, LocalDate on, String because) {
        var before = EhcValues.of(request);
        request.refuse(on, because, today());
        diary.met(EhcRules.DECIDE, request, on);
        diary.line(request, "decision", on, EhcDiary.say("line.refused"), request.decisionReason(), true);
        close(request, on, EhcDiary.say("end.refused", on));
        journal.changed("ehc-request.refused-to-assess", request, before, request.decisionReason());
    }

    /** Assessed, and no plan is issued. */
    @RequiresPermission(SendPermission.EHC_REQUEST_DECIDE)
    public void doNotIssue(String reference, long seenVersion, LocalDate on, String because) {
        doNotIssue(door.forChange(SendPermission.EHC_REQUEST_DECIDE, reference, seenVersion), on, because);
    }

    @RequiresPermission(SendPermission.EHC_REQUEST_DECIDE)
    void doNotIssue(EhcRequest request, LocalDate on, String because) {
        var before = EhcValues.of(request);
        request.doNotIssue(on, because, today());
        diary.met(EhcRules.NO_PLAN, request, on);
        diary.line(request, "decision", on, EhcDiary.say("line.noPlan"), request.noPlanReason(), true);
        close(request, on, EhcDiary.say("end.notIssued", on));
        journal.changed("ehc-request.no-plan", request, before, request.noPlanReason());
    }

    /** The draft plan is sent; the family has its days to answer. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void sendDraft(String reference, long seenVersion, LocalDate on) {
        sendDraft(door.forEdit(reference, seenVersion), on);
    }

    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    void sendDraft(EhcRequest request, LocalDate on) {
        var before = EhcValues.of(request);
        request.sendDraft(on, today());
        request.changed();
        diary.end(EhcRules.NO_PLAN, request, EhcDiary.say("end.draft", on));
        diary.startRepresentations(request);
        diary.line(request, "draft", on, EhcDiary.say("line.draft"), "", true);
        diary.next(request);
        journal.changed("ehc-request.draft-sent", request, before, "");
    }

    /** The family has answered the draft. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void replied(String reference, long seenVersion, LocalDate on) {
        replied(door.forEdit(reference, seenVersion), on);
    }

    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    void replied(EhcRequest request, LocalDate on) {
        var before = EhcValues.of(request);
        request.replied(on, today());
        request.changed();
        diary.met(EhcRules.REPRESENTATIONS, request, on);
        diary.line(request, "reply", on, EhcDiary.say("line.replied"), "", false);
        journal.changed("ehc-request.family-replied", request, before, "");
    }

    /** The final plan is sent: to the family, the institution and the health commissioner. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void issue(String reference, long seenVersion, LocalDate on) {
        issue(door.forEdit(reference, seenVersion), on);
    }

    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    void issue(EhcRequest request, LocalDate on) {
        var until = deadlines.find(EhcDiary.key(EhcRules.REPRESENTATIONS, request.reference())).map(DeadlineDetails::dueOn).orElse(null);
        var before = EhcValues.of(request);
        request.issue(on, until, today());
        if (request.repliedOn() == null) {
            diary.end(EhcRules.REPRESENTATIONS, request, EhcDiary.say("end.noReply", on));
        }
        diary.met(EhcRules.FINAL_PLAN, request, on);
        diary.line(request, "final", on, EhcDiary.say("line.final"), "", true);
        close(request, on, EhcDiary.say("end.issued", on));
        journal.changed("ehc-request.issued", request, before, "");
    }

    /** Whoever asked takes the request back. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void withdraw(String reference, long seenVersion, LocalDate on, String because) {
        withdraw(door.forEdit(reference, seenVersion), on, because);
    }

    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    void withdraw(EhcRequest request, LocalDate on, String because) {
        var before = EhcValues.of(request);
        request.withdraw(on, because, today());
        diary.line(request, "withdrawn", on, EhcDiary.say("line.withdrawn"), request.withdrawnBecause(), true);
        close(request, on, EhcDiary.say("end.withdrawn", on));
        journal.changed("ehc-request.withdrawn", request, before, request.withdrawnBecause());
    }

    private void close(EhcRequest request, LocalDate on, String because) {
        request.changed();
        diary.endAll(request, because);
        diary.next(request);
        diary.leave(request, on);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
