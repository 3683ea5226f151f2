package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.pathway.AssessmentOutcome;
import org.lifecourse.children.pathway.DecisionText;
import org.lifecourse.core.web.Done;

/** Authorising an assessment, and stepping down where that is its outcome. */
@Named
@ViewScoped
public class ReferralAuthoriseBean extends ReferralForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private Clock clock;

    private LocalDate on;
    private AssessmentOutcome outcome;
    private String reason;
    private HandoverInput to;

    @Override
    public void load() {
        super.load();
        on = LocalDate.now(clock);
        to = HandoverInput.of(getStored().children());
    }

    public String save() {
        var opened = service().authorise(getReferral(), seen(), outcome, reason,
                new DecisionText(on, null, "", to.getChildren(), to.getAgency(), to.getLead(), to.getTeam()));
        Done.say(opened == null ? "assessments_authorise.saved" : "assessments_authorise.opened", getReferral(), opened);
        return view();
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
