package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.send.ehcrequest.EhcDecisionService;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestService;

/** One step of a request with its day: draft sent, family answered, final sent, no plan, withdrawn. */
@Named
@ViewScoped
public class EhcStepBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcRequestService service;
    @Inject
    private EhcDecisionService decisions;
    @Inject
    private Conflict conflict;

    private String request;
    private EhcStep step;
    private long version;
    private LocalDate on;
    private String because;
    private transient EhcRequestDetails stored;

    public void load() {
        version = getStored().version();
    }

    public String take() {
        stored = null;
        var seen = conflict.agreed(version);
        switch (step) {
            case DRAFT -> decisions.sendDraft(request, seen, on);
            case REPLY -> decisions.replied(request, seen, on);
            case FINAL -> decisions.issue(request, seen, on);
            case NO_PLAN -> decisions.doNotIssue(request, seen, on, because);
            case WITHDRAW -> decisions.withdraw(request, seen, on, because);
        }
        Done.say("ehcRequests_step.done." + step.name(), request);
        return EhcPages.view(request);
    }

    public EhcRequestDetails getStored() {
        if (stored == null) {
            stored = service.editable(request);
        }
        return stored;
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

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
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
