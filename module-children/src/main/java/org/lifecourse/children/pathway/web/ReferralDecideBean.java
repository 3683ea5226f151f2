package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.pathway.AssessmentService;
import org.lifecourse.children.pathway.ReferralDecision;
import org.lifecourse.children.pathway.ReferralDetails;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Deciding on a referral. */
@Named
@ViewScoped
public class ReferralDecideBean implements Serializable {

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
    private LocalDate acknowledgedOn;
    private ReferralDecision decision;
    private String reason;
    private String worker;
    private transient ReferralDetails stored;

    public void load() {
        version = getStored().version();
        on = LocalDate.now(clock);
        acknowledgedOn = on;
    }

    public String save() {
        stored = null;
        service.decide(referral, conflict.agreed(version), decision, reason, on, acknowledgedOn, worker);
        Done.say("assessments_decide.saved", referral);
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

    public LocalDate getAcknowledgedOn() {
        return acknowledgedOn;
    }

    public void setAcknowledgedOn(LocalDate acknowledgedOn) {
        this.acknowledgedOn = acknowledgedOn;
    }

    public ReferralDecision getDecision() {
        return decision;
    }

    public void setDecision(ReferralDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }
}
