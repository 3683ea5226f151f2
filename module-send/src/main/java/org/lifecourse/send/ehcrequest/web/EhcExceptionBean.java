package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.deadline.DeadlineService.Ground;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.send.ehcrequest.EhcAdviceService;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestService;
import org.lifecourse.send.ehcrequest.ExceptionNote;

/** Recording a lawful exception on the clocks that it affects. */
@Named
@ViewScoped
public class EhcExceptionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcRequestService service;
    @Inject
    private EhcAdviceService advice;
    @Inject
    private Conflict conflict;

    private String request;
    private long version;
    private String[] clocks = {};
    private String ground;
    private LocalDate from;
    private LocalDate to;
    private LocalDate askedOn;
    private LocalDate agreedOn;
    private String evidence;
    private transient Part file;
    private transient EhcRequestDetails stored;

    public void load() {
        version = getStored().version();
    }

    public String record() throws IOException {
        stored = null;
        advice.except(request, conflict.agreed(version), new ExceptionNote(EhcExceptionChoices.rules(clocks), EhcExceptionChoices.bodies(clocks),
                ground, from, to, askedOn, agreedOn, evidence, EhcPages.file(file)));
        Done.say("ehcRequests_exception.recorded", request);
        return EhcPages.view(request);
    }

    public EhcRequestDetails getStored() {
        if (stored == null) {
            stored = service.editable(request);
        }
        return stored;
    }

    public Map<String, String> getChoices() {
        return EhcExceptionChoices.of(getStored());
    }

    /** What is lifted now, for when somebody else recorded an exception meanwhile. */
    public String getLifted() {
        return EhcSteps.lifted(getStored());
    }

    public List<Ground> getGrounds() {
        return advice.grounds();
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }

    public String[] getClocks() {
        return clocks;
    }

    public void setClocks(String[] clocks) {
        this.clocks = clocks;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public LocalDate getAskedOn() {
        return askedOn;
    }

    public void setAskedOn(LocalDate askedOn) {
        this.askedOn = askedOn;
    }

    public LocalDate getAgreedOn() {
        return agreedOn;
    }

    public void setAgreedOn(LocalDate agreedOn) {
        this.agreedOn = agreedOn;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
