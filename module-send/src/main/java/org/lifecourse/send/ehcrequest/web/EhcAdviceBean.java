package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.AdviceBody;
import org.lifecourse.send.ehcrequest.AdviceRow;
import org.lifecourse.send.ehcrequest.EhcAdviceService;

/** Asking another body for advice, and recording what a body answered. */
@Named
@ViewScoped
public class EhcAdviceBean extends EhcRequestForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcAdviceService advice;

    private String body;
    private AdviceBody asked;
    private String ofWhom;
    private LocalDate on;
    private boolean notKnown;
    private String note;
    private transient Part file;

    public String ask() {
        advice.ask(getRequest(), seen(), asked, ofWhom, on);
        Done.say("ehcRequests_ask.asked", Texts.word(asked));
        return view();
    }

    public String receive() throws IOException {
        advice.receive(getRequest(), seen(), AdviceBody.of(body), on, notKnown, note, EhcPages.file(file));
        Done.say("ehcRequests_advice.received", Texts.word(AdviceBody.of(body)));
        return view();
    }

    /** What is stored of a body by now, or null while it is not asked. */
    public AdviceRow of(AdviceBody one) {
        return one == null ? null : getStored().adviceOf(one).orElse(null);
    }

    public AdviceRow getAnswered() {
        return body == null ? null : of(AdviceBody.of(body));
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public AdviceBody getAsked() {
        return asked;
    }

    public void setAsked(AdviceBody asked) {
        this.asked = asked;
    }

    public String getOfWhom() {
        return ofWhom;
    }

    public void setOfWhom(String ofWhom) {
        this.ofWhom = ofWhom;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public boolean isNotKnown() {
        return notKnown;
    }

    public void setNotKnown(boolean notKnown) {
        this.notKnown = notKnown;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
