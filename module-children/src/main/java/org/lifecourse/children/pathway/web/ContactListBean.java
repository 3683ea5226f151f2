package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.children.pathway.CaseFilter;
import org.lifecourse.children.pathway.CaseList;
import org.lifecourse.children.pathway.ContactService;

/** The front door: contacts, those to decide first. */
@Named
@RequestScoped
public class ContactListBean extends CaseListBase {

    @Inject
    private ContactService service;

    @Override
    protected CaseList find(CaseFilter filter, int first, int most) {
        return service.contacts(filter, first, most);
    }
}
