package org.lifecourse.portal.people.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.lifecourse.core.person.PersonDetails;
import org.lifecourse.core.person.PersonRecordService;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** What the forms on a person's record share: whom they are about, and the way back to the record. */
public class PersonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonRecordService service;
    @Inject
    private Conflict conflict;

    private String person;
    private long version;
    private transient PersonDetails details;

    /** Opens the form; whoever could not save is turned away here. */
    public void load() {
        version = getDetails().version();
    }

    public PersonDetails getDetails() {
        if (details == null) {
            details = service.forEditing(person);
        }
        return details;
    }

    PersonRecordService service() {
        return service;
    }

    /** The version that the change builds on. */
    long seen() {
        return conflict.agreed(version);
    }

    /** Says what was done and leads back to a part of the record. */
    String done(String key, String tab) {
        details = null;
        Done.say(key);
        return "/people/view?faces-redirect=true&person=" + person + "&tab=" + tab;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
