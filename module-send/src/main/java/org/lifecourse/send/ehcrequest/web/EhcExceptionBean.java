package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.deadline.DeadlineService.Ground;
import org.lifecourse.core.web.Done;
import org.lifecourse.send.ehcrequest.EhcAdviceService;
import org.lifecourse.send.ehcrequest.ExceptionNote;

/** Recording a lawful exception on the clocks that it affects. */
@Named
@ViewScoped
public class EhcExceptionBean extends EhcRequestForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcAdviceService advice;

    private String[] clocks = {};
    private String ground;
    private LocalDate from;
    private LocalDate to;
    private LocalDate askedOn;
    private LocalDate agreedOn;
    private String evidence;
    private transient Part file;

    public String record() throws IOException {
        advice.except(getRequest(), seen(), new ExceptionNote(EhcExceptionChoices.rules(clocks), EhcExceptionChoices.bodies(clocks),
                ground, from, to, askedOn, agreedOn, evidence, EhcPages.file(file)));
        Done.say("ehcRequests_exception.recorded", getRequest());
        return view();
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
