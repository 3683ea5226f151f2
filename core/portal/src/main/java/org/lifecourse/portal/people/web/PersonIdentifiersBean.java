package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.lifecourse.core.person.IdentifierKind;
import org.lifecourse.core.person.IdentifierText;

/** Adds a number of a person, or ends one. */
@Named
@ViewScoped
public class PersonIdentifiersBean extends PersonEntryForm {

    private static final long serialVersionUID = 1L;

    private IdentifierKind kind;
    private String number;
    private String note;

    public String save() {
        service().addIdentifier(getPerson(), seen(), new IdentifierText(kind, number, getFrom(), note));
        return done("people_identifiers.saved", "details");
    }

    public String end() {
        service().endIdentifier(getPerson(), seen(), getEnding(), getLast());
        return done("people_identifiers.ended", "details");
    }

    public IdentifierKind getKind() {
        return kind;
    }

    public void setKind(IdentifierKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
