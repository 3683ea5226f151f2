package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.person.NameKind;
import org.lifecourse.core.person.NameText;

/** Takes down a new name of a person, or another one by which they are known. */
@Named
@ViewScoped
public class PersonNamesBean extends PersonForm {

    private static final long serialVersionUID = 1L;

    private NameKind kind;
    private String given;
    private String family;
    private LocalDate from;

    @Override
    public void load() {
        super.load();
        kind = NameKind.LEGAL;
        given = getDetails().givenNames();
        family = getDetails().familyName();
    }

    public String save() {
        service().takeName(getPerson(), seen(), new NameText(kind, given, family, from));
        return done("people_names.saved", "details");
    }

    public NameKind getKind() {
        return kind;
    }

    public void setKind(NameKind kind) {
        this.kind = kind;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
