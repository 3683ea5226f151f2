package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyTermsService;

/** Adopting the next version of the terms of reference, starting from the text of the one before. */
@Named
@ViewScoped
public class BodyAdoptBean extends BodyForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyTermsService service;

    private int next;
    private LocalDate adoptedOn;
    private String approvedBy;
    private String text;

    @Override
    public void load() {
        super.load();
        var newest = service.terms(getBody()).stream().findFirst();
        next = newest.map(terms -> terms.number() + 1).orElse(1);
        text = newest.map(terms -> terms.text()).orElse(null);
        approvedBy = newest.map(terms -> terms.approvedBy()).orElse(null);
    }

    public String adopt() {
        var number = service.adoptTerms(getBody(), seen(), adoptedOn, approvedBy, text);
        Done.say("bodies_adopt.adopted", number, adoptedOn);
        return "/bodies/terms?faces-redirect=true&body=" + getBody() + "&number=" + number;
    }

    public int getNext() {
        return next;
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
