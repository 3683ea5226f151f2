package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.children.pathway.ContactDetails;
import org.lifecourse.children.pathway.ContactService;

/** The page of a contact. */
@Named
@RequestScoped
public class ContactViewBean {

    @Inject
    private ContactService service;

    private String contact;
    private ContactDetails details;

    public void load() {
        details = service.details(contact);
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public ContactDetails getDetails() {
        return details;
    }
}
