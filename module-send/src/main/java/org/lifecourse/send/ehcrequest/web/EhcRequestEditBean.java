package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.send.ehcrequest.Caseworker;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestService;
import org.lifecourse.send.ehcrequest.EhcRequestText;
import org.lifecourse.send.ehcrequest.RequestSource;

/** Writing a request down, and correcting it. */
@Named
@ViewScoped
public class EhcRequestEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcRequestService service;
    @Inject
    private Conflict conflict;

    private String person;
    private String request;
    private long version;
    private LocalDate receivedOn;
    private RequestSource source;
    private String setting;
    private String reason;
    private Long caseworker;
    private Long opened;
    private Long shown;
    private transient EhcRequestDetails stored;
    private transient PersonLine about;

    public void load() {
        if (getAbout() == null) {
            version = getStored().version();
            receivedOn = stored.receivedOn();
            source = stored.source();
            setting = stored.setting();
            reason = stored.reason();
            caseworker = stored.caseworkerId();
            opened = caseworker;
        }
    }

    public String save() {
        stored = null;
        var text = new EhcRequestText(person, receivedOn, source, setting, reason, caseworker, conflict.isOverwrite() ? shown : opened);
        if (request == null) {
            var reference = service.receive(text);
            Done.say("ehcRequests_edit.received", reference);
            return EhcPages.view(reference);
        }
        service.change(request, conflict.agreed(version), text);
        Done.say("ehcRequests_edit.changed", request);
        return EhcPages.view(request);
    }

    /** The request as it is stored now, or null while it is new. */
    public EhcRequestDetails getStored() {
        if (stored == null && request != null) {
            stored = service.correctable(request);
            shown = stored.caseworkerId();
        }
        return stored;
    }

    /** Whom a new request is about, or null. */
    public PersonLine getAbout() {
        if (about == null && request == null) {
            about = service.person(person);
        }
        return about;
    }

    public RequestSource[] getSources() {
        return RequestSource.values();
    }

    public List<Caseworker> getCaseworkers() {
        return request == null ? service.caseworkers() : service.caseworkers(request, opened);
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public RequestSource getSource() {
        return source;
    }

    public void setSource(RequestSource source) {
        this.source = source;
    }

    public String getSetting() {
        return setting;
    }

    public void setSetting(String setting) {
        this.setting = setting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getCaseworker() {
        return caseworker;
    }

    public void setCaseworker(Long caseworker) {
        this.caseworker = caseworker;
    }
}
