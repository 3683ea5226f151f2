package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.person.IdentifierKind;
import org.lifecourse.core.person.IdentifierText;

/** Adds a number of a person, or ends one. */
@Named
@ViewScoped
public class PersonIdentifiersBean extends PersonForm {

    private static final long serialVersionUID = 1L;

    private IdentifierKind kind;
    private String number;
    private String note;
    private LocalDate from;
    private Long ending;
    private LocalDate last;

    public String save() {
        service().addIdentifier(getPerson(), seen(), new IdentifierText(kind, number, from, note));
        return done("people_identifiers.saved", "details");
    }

    public String end() {
        service().endIdentifier(getPerson(), seen(), ending, last);
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

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Long getEnding() {
        return ending;
    }

    public void setEnding(Long ending) {
        this.ending = ending;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
