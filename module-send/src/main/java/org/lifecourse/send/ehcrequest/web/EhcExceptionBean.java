package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.deadline.DeadlineService.Ground;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.AdviceBody;
import org.lifecourse.send.ehcrequest.AdviceRow;
import org.lifecourse.send.ehcrequest.EhcAdviceService;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestService;
import org.lifecourse.send.ehcrequest.ExceptionNote;

/** Recording a lawful exception on the clocks that it affects. */
@Named
@ViewScoped
public class EhcExceptionBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SIXTEEN_WEEKS = "no-plan";
    private static final String TWENTY_WEEKS = "final";

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
    private LocalDate agreedOn;
    private String evidence;
    private transient Part file;
    private transient EhcRequestDetails stored;

    public void load() {
        version = getStored().version();
    }

    public String record() throws IOException {
        stored = null;
        var chosen = Arrays.asList(clocks);
        var bodies = chosen.stream().filter(one -> !one.equals(SIXTEEN_WEEKS) && !one.equals(TWENTY_WEEKS)).map(AdviceBody::of).toList();
        advice.except(request, conflict.agreed(version), new ExceptionNote(chosen.contains(SIXTEEN_WEEKS),
                chosen.contains(TWENTY_WEEKS), bodies, ground, from, to, agreedOn, evidence, EhcPages.file(file)));
        Done.say("ehcRequests_exception.recorded", request);
        return EhcPages.view(request);
    }

    public EhcRequestDetails getStored() {
        if (stored == null) {
            stored = service.editable(request);
        }
        return stored;
    }

    /** The clocks that can be affected: advice still outstanding, the sixteen weeks until a draft is sent, and the twenty. */
    public Map<String, String> getChoices() {
        var choices = new LinkedHashMap<String, String>();
        getStored().advice().stream().filter(AdviceRow::isOutstanding)
                .forEach(row -> choices.put(Texts.message("ehcRequests_exception.advice", Texts.word(row.body()), row.dueOn()), row.body().code()));
        if (getStored().draftOn() == null) {
            choices.put(Texts.message("ehcRequests_exception.sixteenWeeks"), SIXTEEN_WEEKS);
        }
        choices.put(Texts.message("ehcRequests_exception.twentyWeeks"), TWENTY_WEEKS);
        return choices;
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
