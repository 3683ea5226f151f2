package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.lifecourse.core.person.AlertKind;
import org.lifecourse.core.person.AlertText;

/** What whoever opens the record has to know at once. */
@Named
@ViewScoped
public class PersonAlertsBean extends PersonEntryForm {

    private static final long serialVersionUID = 1L;

    private AlertKind kind;
    private String words;

    public String save() {
        service().raiseAlert(getPerson(), seen(), new AlertText(kind, words, getFrom()));
        return done("people_alerts.saved", "overview");
    }

    public String end() {
        service().endAlert(getPerson(), seen(), getEnding(), getLast());
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
}
