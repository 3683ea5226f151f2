package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.person.AlertKind;
import org.lifecourse.core.person.AlertText;

/** What whoever opens the record has to know at once. */
@Named
@ViewScoped
public class PersonAlertsBean extends PersonForm {

    private static final long serialVersionUID = 1L;

    private AlertKind kind;
    private String words;
    private LocalDate from;
    private Long ending;
    private LocalDate last;

    public String save() {
        service().raiseAlert(getPerson(), seen(), new AlertText(kind, words, from));
        return done("people_alerts.saved", "overview");
    }

    public String end() {
        service().endAlert(getPerson(), seen(), ending, last);
        return done("people_alerts.ended", "overview");
    }

    public AlertKind getKind() {
        return kind;
    }

    public void setKind(AlertKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
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
