package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Restricts a record to those who work with the person, or lifts that. */
@Named
@ViewScoped
public class PersonRestrictBean extends PersonForm {

    private static final long serialVersionUID = 1L;

    private String because;

    public String restrict() {
        service().restrict(getPerson(), seen(), because);
        return done("people_restrict.restricted", "overview");
    }

    public String lift() {
        service().liftRestriction(getPerson(), seen(), because);
        return done("people_restrict.lifted", "overview");
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
