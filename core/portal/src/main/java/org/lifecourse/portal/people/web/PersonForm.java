package org.lifecourse.portal.people.web;

import jakarta.inject.Inject;
import org.lifecourse.core.person.PersonDetails;
import org.lifecourse.core.person.PersonRecordService;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.RecordForm;

/** What the forms on a person's record share: whom they are about, and the way back to the record. */
public class PersonForm extends RecordForm<PersonDetails> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonRecordService service;

    private String person;

    @Override
    protected PersonDetails read() {
        return service.forEditing(person);
    }

    @Override
    protected long versionOf(PersonDetails record) {
        return record.version();
    }

    public PersonDetails getDetails() {
        return getStored();
    }

    PersonRecordService service() {
        return service;
    }

    /** Says what was done and leads back to a part of the record. */
    String done(String key, String tab) {
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
