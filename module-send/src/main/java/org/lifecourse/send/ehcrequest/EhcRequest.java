package org.lifecourse.send.ehcrequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * A request that the council assess a child's or young person's education, health and care needs.
 *
 * <p>It waits for a decision; a refusal carries the reason that the family is told, and is made once. When the council assesses, bodies are
 * asked for {@link EhcAdvice}. Then either a draft plan is served, the family has its days to answer, and the final plan is sent; or the
 * council decides that no plan is needed. At any time before that the request can be withdrawn.
 */
@Entity
@Table(schema = "send", name = "ehc_request")
public class EhcRequest extends Aggregate {

    private static final int LONG_TEXT = 4000;
    /** A version that no page can have shown. */
    private static final long NEVER_SHOWN = -1;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;
    @Column(name = "person_id", nullable = false, updatable = false)
    private Long personId;
    @Column(name = "received_on", nullable = false)
    private LocalDate receivedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false)
    private RequestSource source;
    @Column(name = "setting", nullable = false)
    private String setting = "";
    @Column(name = "reason", nullable = false)
    private String reason = "";
    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private EhcStage stage;
    @Column(name = "decided_on")
    private LocalDate decidedOn;
    @Column(name = "decision_reason", nullable = false)
    private String decisionReason = "";
    @Column(name = "no_plan_on")
    private LocalDate noPlanOn;
    @Column(name = "no_plan_reason", nullable = false)
    private String noPlanReason = "";
    @Column(name = "draft_on")
    private LocalDate draftOn;
    @Column(name = "replied_on")
    private LocalDate repliedOn;
    @Column(name = "final_on")
    private LocalDate finalOn;
    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;
    @Column(name = "withdrawn_because", nullable = false)
    private String withdrawnBecause = "";
    @Column(name = "changes", nullable = false)
    private int changes;

    protected EhcRequest() {
        // JPA
    }

    /** The request arrives; its clocks run from the day of receipt. */
    public static EhcRequest received(String reference, Long personId, EhcRequestText text, LocalDate today) {
        var request = new EhcRequest();
        request.reference = reference;
        request.personId = personId;
        request.stage = EhcStage.RECEIVED;
        request.describe(text, today);
        return request;
    }

    /**
     * Who has a request is kept beside it, and a hand-over does not move its version.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when it was given to somebody else since the page was opened
     */
    void mustStillBeWith(Long seenHolder, Long holder) {
        if (!Objects.equals(seenHolder, holder)) {
            mustStillBe(NEVER_SHOWN);
        }
    }

    /** Corrects what was written down. The day of receipt can be corrected as long as nothing was decided. */
    public void describe(EhcRequestText text, LocalDate today) {
        var day = Input.day("received_on", text.receivedOn(), null, today);
        if (decidedOn != null && !day.equals(receivedOn)) {
            throw RuleViolation.at("received_on", "ehcRequest.receiptIsFixed");
        }
        if (text.source() == null) {
            throw RuleViolation.at("source", "ehcRequest.needsSource");
        }
        reason = Input.needed("reason", text.reason(), LONG_TEXT, "ehcRequest.needsReason");
        setting = Input.text("setting", text.setting(), 200);
        source = text.source();
        receivedOn = day;
    }

    /** The council will assess. */
    public void agree(LocalDate on, String because, LocalDate today) {
        decide(EhcStage.ADVICE, on, today);
        decisionReason = Input.text("decision_reason", because, LONG_TEXT);
    }

    /** The council will not assess, for a reason that the family is told. */
    public void refuse(LocalDate on, String because, LocalDate today) {
        var given = Input.needed("decision_reason", because, LONG_TEXT, "ehcRequest.refusalNeedsReason");
        decide(EhcStage.REFUSED, on, today);
        decisionReason = given;
    }

    private void decide(EhcStage outcome, LocalDate on, LocalDate today) {
        if (stage != EhcStage.RECEIVED) {
            throw new RuleViolation("ehcRequest.alreadyDecided", reference);
        }
        decidedOn = Input.day("decided_on", on, receivedOn, today);
        stage = outcome;
    }

    /** Says whether a body still owes its advice; while assessing, the stage follows. */
    void adviceIsOutstanding(boolean outstanding) {
        if (stage.isAssessing()) {
            stage = outstanding ? EhcStage.ADVICE : EhcStage.DRAFTING;
        }
    }

    /** Refuses what can only be done while the council assesses. */
    void mustBeAssessing() {
        if (!stage.isAssessing()) {
            throw new RuleViolation("ehcRequest.notAssessing", reference);
        }
    }

    void mustBeOpen() {
        if (!stage.isOpen()) {
            throw new RuleViolation("ehcRequest.closed", reference);
        }
    }

    /** Assessed, and the council decides that no plan is needed. */
    public void doNotIssue(LocalDate on, String because, LocalDate today) {
        mustBeAssessing();
        noPlanReason = Input.needed("because", because, LONG_TEXT, "ehcRequest.noPlanNeedsReason");
        noPlanOn = Input.day("on", on, decidedOn, today);
        stage = EhcStage.NOT_ISSUED;
    }

    /** The draft plan is served on the family. */
    public void sendDraft(LocalDate on, LocalDate today) {
        mustBeAssessing();
        draftOn = Input.day("on", on, decidedOn, today);
        stage = EhcStage.REPRESENTATIONS;
    }

    /** The family has answered the draft. */
    public void replied(LocalDate on, LocalDate today) {
        mustHaveDraft();
        repliedOn = Input.day("on", on, draftOn, today);
    }

    /**
     * The final plan is sent.
     *
     * @param representationsUntil the last of the days that the family has to answer the draft, or null when it is not known
     */
    public void issue(LocalDate on, LocalDate representationsUntil, LocalDate today) {
        mustHaveDraft();
        var day = Input.day("on", on, draftOn, today);
        if (repliedOn == null && representationsUntil != null && !day.isAfter(representationsUntil)) {
            throw RuleViolation.at("on", "ehcRequest.representationsRun", representationsUntil);
        }
        finalOn = day;
        stage = EhcStage.ISSUED;
    }

    private void mustHaveDraft() {
        if (stage != EhcStage.REPRESENTATIONS) {
            throw new RuleViolation("ehcRequest.noDraftYet", reference);
        }
    }

    /** Whoever asked takes the request back. */
    public void withdraw(LocalDate on, String because, LocalDate today) {
        mustBeOpen();
        withdrawnBecause = Input.needed("because", because, 2000, "ehcRequest.withdrawalNeedsReason");
        withdrawnOn = Input.day("on", on, receivedOn, today);
        stage = EhcStage.WITHDRAWN;
    }

    /** Notes that something around it changed, so that whoever else has it open is told. */
    void changed() {
        changes++;
    }

    public String reference() {
        return reference;
    }

    public Long personId() {
        return personId;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public RequestSource source() {
        return source;
    }

    public String setting() {
        return setting;
    }

    public String reason() {
        return reason;
    }

    public EhcStage stage() {
        return stage;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public LocalDate noPlanOn() {
        return noPlanOn;
    }

    public String noPlanReason() {
        return noPlanReason;
    }

    public LocalDate draftOn() {
        return draftOn;
    }

    public LocalDate repliedOn() {
        return repliedOn;
    }

    public LocalDate finalOn() {
        return finalOn;
    }

    public LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public String withdrawnBecause() {
        return withdrawnBecause;
    }
}
