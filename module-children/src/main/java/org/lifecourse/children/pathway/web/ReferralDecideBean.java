package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.pathway.ReferralDecision;
import org.lifecourse.core.web.Done;

/** Deciding on a referral. */
@Named
@ViewScoped
public class ReferralDecideBean extends ReferralForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private Clock clock;

    private LocalDate on;
    private LocalDate acknowledgedOn;
    private ReferralDecision decision;
    private String reason;
    private String worker;

    @Override
    public void load() {
        super.load();
        on = LocalDate.now(clock);
        acknowledgedOn = on;
    }

    public String save() {
        service().decide(getReferral(), seen(), decision, reason, on, acknowledgedOn, worker);
        Done.say("assessments_decide.saved", getReferral());
        return view();
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
