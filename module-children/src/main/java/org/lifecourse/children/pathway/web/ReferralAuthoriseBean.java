package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.pathway.AssessmentOutcome;
import org.lifecourse.children.pathway.AssessmentService;
import org.lifecourse.children.pathway.DecisionText;
import org.lifecourse.children.pathway.ReferralDetails;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Authorising an assessment, and stepping down where that is its outcome. */
@Named
@ViewScoped
public class ReferralAuthoriseBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssessmentService service;
    @Inject
    private Conflict conflict;
    @Inject
    private Clock clock;

    private String referral;
    private long version;
    private LocalDate on;
    private AssessmentOutcome outcome;
    private String reason;
    private HandoverInput to;
    private transient ReferralDetails stored;

    public void load() {
        version = getStored().version();
        on = LocalDate.now(clock);
        to = HandoverInput.of(getStored().children());
    }

    public String save() {
        stored = null;
        var opened = service.authorise(referral, conflict.agreed(version), outcome, reason,
                new DecisionText(on, null, "", to.getChildren(), to.getAgency(), to.getLead(), to.getTeam()));
        Done.say(opened == null ? "assessments_authorise.saved" : "assessments_authorise.opened", referral, opened);
        return "/assessments/view?faces-redirect=true&referral=" + referral;
    }

    public ReferralDetails getStored() {
        if (stored == null) {
            stored = service.decidable(referral);
        }
        return stored;
    }

    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public AssessmentOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(AssessmentOutcome outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public HandoverInput getTo() {
        return to;
    }
}
