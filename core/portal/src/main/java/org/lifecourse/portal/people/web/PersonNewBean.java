package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lifecourse.core.person.PersonRecordService;
import org.lifecourse.core.person.PossibleDuplicates;
import org.lifecourse.core.web.Done;

/** Enters a person; while it is typed, it says who may be the same one. */
@Named
@ViewScoped
public class PersonNewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonRecordService service;

    private final PersonInput input = new PersonInput();
    private String then;
    private transient PossibleDuplicates duplicates;

    /** Whoever may not look for people is turned away here. */
    public void load() {
        duplicates = service.duplicates(input.text());
    }

    public PossibleDuplicates getDuplicates() {
        if (duplicates == null) {
            load();
        }
        return duplicates;
    }

    public void look() {
        duplicates = null;
    }

    public void save() {
        var reference = service.register(input.text());
        Done.say("people_new.saved");
        Done.leadTo(Onward.to(then, reference));
    }

    /** Where somebody leads who is already known. */
    public String to(String reference) {
        return Onward.to(then, reference);
    }

    public PersonInput getInput() {
        return input;
    }

    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }
}
