package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.send.ehcrequest.AdviceBody;
import org.lifecourse.send.ehcrequest.EhcDecisionService;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestService;

/** Deciding whether to assess, and whom to ask when the council does. */
@Named
@ViewScoped
public class EhcRequestDecideBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcRequestService service;
    @Inject
    private EhcDecisionService decisions;
    @Inject
    private Conflict conflict;

    private String request;
    private long version;
    private Boolean assesses;
    private LocalDate decidedOn;
    private String reason;
    private LocalDate askedOn;
    private AdviceBody[] bodies = AdviceBody.alwaysAsked().toArray(AdviceBody[]::new);
    private transient EhcRequestDetails stored;

    public void load() {
        version = getStored().version();
    }

    public String decide() {
        stored = null;
        if (Boolean.TRUE.equals(assesses)) {
            decisions.agree(request, conflict.agreed(version), decidedOn, reason, Arrays.asList(bodies), askedOn == null ? decidedOn : askedOn);
            Done.say("ehcRequests_decide.agreed", request);
        } else {
            decisions.refuse(request, conflict.agreed(version), decidedOn, reason);
            Done.say("ehcRequests_decide.refused", request);
        }
        return EhcPages.view(request);
    }

    public EhcRequestDetails getStored() {
        if (stored == null) {
            stored = service.decidable(request);
        }
        return stored;
    }

    public AdviceBody[] getChoices() {
        return AdviceBody.values();
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
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
