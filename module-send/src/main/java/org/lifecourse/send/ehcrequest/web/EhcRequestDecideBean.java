package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import org.lifecourse.core.web.Done;
import org.lifecourse.send.ehcrequest.AdviceBody;
import org.lifecourse.send.ehcrequest.EhcDecisionService;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;

/** Deciding whether to assess, and whom to ask when the council does. */
@Named
@ViewScoped
public class EhcRequestDecideBean extends EhcRequestForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcDecisionService decisions;

    private Boolean assesses;
    private LocalDate decidedOn;
    private String reason;
    private LocalDate askedOn;
    private AdviceBody[] bodies = AdviceBody.alwaysAsked().toArray(AdviceBody[]::new);

    @Override
    protected EhcRequestDetails read() {
        return service().decidable(getRequest());
    }

    public String decide() {
        if (Boolean.TRUE.equals(assesses)) {
            decisions.agree(getRequest(), seen(), decidedOn, reason, Arrays.asList(bodies), askedOn == null ? decidedOn : askedOn);
            Done.say("ehcRequests_decide.agreed", getRequest());
        } else {
            decisions.refuse(getRequest(), seen(), decidedOn, reason);
            Done.say("ehcRequests_decide.refused", getRequest());
        }
        return view();
    }

    public AdviceBody[] getChoices() {
        return AdviceBody.values();
    }

    public Boolean getAssesses() {
        return assesses;
    }

    public void setAssesses(Boolean assesses) {
        this.assesses = assesses;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getAskedOn() {
        return askedOn;
    }

    public void setAskedOn(LocalDate askedOn) {
        this.askedOn = askedOn;
    }

    public AdviceBody[] getBodies() {
        return bodies;
    }

    public void setBodies(AdviceBody[] bodies) {
        this.bodies = bodies;
    }
}
