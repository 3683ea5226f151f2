package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.BodyTermsService;

/** Adopting the next version of the terms of reference, starting from the text of the one before. */
@Named
@ViewScoped
public class BodyAdoptBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyService bodies;
    @Inject
    private BodyTermsService service;
    @Inject
    private Conflict conflict;

    private String body;
    private long version;
    private int next;
    private LocalDate adoptedOn;
    private String approvedBy;
    private String text;
    private transient BodyDetails stored;

    public void load() {
        version = getStored().version();
        var newest = service.terms(body).stream().findFirst();
        next = newest.map(terms -> terms.number() + 1).orElse(1);
        text = newest.map(terms -> terms.text()).orElse(null);
        approvedBy = newest.map(terms -> terms.approvedBy()).orElse(null);
    }

    public String adopt() {
        stored = null;
        var number = service.adoptTerms(body, conflict.agreed(version), adoptedOn, approvedBy, text);
        Done.say("bodies_adopt.adopted", number, adoptedOn);
        return "/bodies/terms?faces-redirect=true&body=" + body + "&number=" + number;
    }

    public BodyDetails getStored() {
        if (stored == null) {
            stored = bodies.editable(body);
        }
        return stored;
    }

    public int getNext() {
        return next;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public LocalDate getAdoptedOn() {
        return adoptedOn;
    }

    public void setAdoptedOn(LocalDate adoptedOn) {
        this.adoptedOn = adoptedOn;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public void setApprovedBy(String approvedBy) {
        this.approvedBy = approvedBy;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
