package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.lifecourse.core.person.ContactKind;
import org.lifecourse.core.person.ContactText;

/** How a person is reached. */
@Named
@ViewScoped
public class PersonContactsBean extends PersonForm {

    private static final long serialVersionUID = 1L;

    private ContactKind kind;
    private String contact;
    private String note;

    public String save() {
        service().addContact(getPerson(), seen(), new ContactText(kind, contact, note));
        return done("people_contacts.saved", "details");
    }

    public String remove(Long id) {
        service().removeContact(getPerson(), seen(), id);
        return done("people_contacts.removed", "details");
    }

    public ContactKind getKind() {
        return kind;
    }

    public void setKind(ContactKind kind) {
        this.kind = kind;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
