package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.web.Done;
import org.lifecourse.send.ehcrequest.EhcDecisionService;

/** One step of a request with its day: draft sent, family answered, final sent, no plan, withdrawn. */
@Named
@ViewScoped
public class EhcStepBean extends EhcRequestForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcDecisionService decisions;

    private EhcStep step;
    private LocalDate on;
    private String because;

    public String take() {
        var seen = seen();
        switch (step) {
            case DRAFT -> decisions.sendDraft(getRequest(), seen, on);
            case REPLY -> decisions.replied(getRequest(), seen, on);
            case FINAL -> decisions.issue(getRequest(), seen, on);
            case NO_PLAN -> decisions.doNotIssue(getRequest(), seen, on, because);
            case WITHDRAW -> decisions.withdraw(getRequest(), seen, on, because);
        }
        Done.say("ehcRequests_step.done." + step.name(), getRequest());
        return view();
    }

    /** The day of the step as it is stored now, or null. */
    public LocalDate getStoredOn() {
        return switch (step) {
            case DRAFT -> getStored().draftOn();
            case REPLY -> getStored().repliedOn();
            case FINAL -> getStored().finalOn();
            case NO_PLAN -> getStored().noPlanOn();
            case WITHDRAW -> getStored().withdrawnOn();
        };
    }

    /** The reason as it is stored now; empty for steps that have none. */
    public String getStoredBecause() {
        return switch (step) {
            case NO_PLAN -> getStored().noPlanReason();
            case WITHDRAW -> getStored().withdrawnBecause();
            default -> "";
        };
    }

    public EhcStep getStep() {
        return step;
    }

    public void setStep(EhcStep step) {
        this.step = step;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
