package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.children.pathway.Consent;
import org.lifecourse.children.pathway.ContactService;
import org.lifecourse.children.pathway.ContactSource;
import org.lifecourse.children.pathway.ContactText;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.web.Done;

/** Recording a contact about a child and those of their brothers and sisters whom it concerns. */
@Named
@ViewScoped
public class ContactNewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ContactService service;
    @Inject
    private Clock clock;

    private String person;
    private LocalDate receivedOn;
    private ContactSource source;
    private String sourceName;
    private String agency;
    private String worry;
    private Consent consent;
    private List<String> siblings = new ArrayList<>();
    private transient PersonLine child;

    public void load() {
        receivedOn = LocalDate.now(clock);
        getChild();
    }

    public String save() {
        var children = new ArrayList<>(List.of(person));
        children.addAll(siblings);
        var reference = service.record(new ContactText(receivedOn, children, source, sourceName, agency, worry, consent));
        Done.say("contacts_new.saved", reference);
        return "/contacts/view?faces-redirect=true&contact=" + reference;
    }

    public PersonLine getChild() {
        if (child == null) {
            child = service.child(person);
        }
        return child;
    }

    public List<PersonLine> getFamily() {
        return service.siblings(getChild().id());
    }

    public long getLately() {
        return service.contactsLately(getChild().id());
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public ContactSource getSource() {
        return source;
    }

    public void setSource(ContactSource source) {
        this.source = source;
    }

    public String getSourceName() {
        return sourceName;
    }

    public void setSourceName(String sourceName) {
        this.sourceName = sourceName;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getWorry() {
        return worry;
    }

    public void setWorry(String worry) {
        this.worry = worry;
    }

    public Consent getConsent() {
        return consent;
    }

    public void setConsent(Consent consent) {
        this.consent = consent;
    }

    public List<String> getSiblings() {
        return siblings;
    }

    public void setSiblings(List<String> siblings) {
        this.siblings = siblings;
    }
}
