package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.adults.safeguarding.SafeguardingService;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;

/** Writing down a concern about an adult, or putting right what was written down. */
@Named
@ViewScoped
public class SafeguardingEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SafeguardingService service;
    @Inject
    private Conflict conflict;

    private String person;
    private String concern;
    private Long personId;
    private long version;
    private String reason;
    private ConcernInput input;
    private transient ConcernDetails stored;

    public void load() {
        if (isNew()) {
            personId = service.person(person).id();
            input = new ConcernInput();
        } else {
            version = getStored().version();
            personId = getStored().personId();
            input = ConcernInput.of(getStored().text());
        }
    }

    public String save() {
        stored = null;
        if (isNew()) {
            concern = service.report(person, input.text());
            Done.say("safeguarding_edit.reported", concern);
        } else {
            service.correct(concern, conflict.agreed(version), input.text(), reason);
            Done.say("safeguarding_edit.corrected", concern);
        }
        return "/safeguarding/view?faces-redirect=true&concern=" + concern;
    }

    public boolean isNew() {
        return concern == null;
    }

    public String getDraft() {
        return "safeguarding_edit:" + (isNew() ? "new:" + person : "correct:" + concern);
    }

    /** The concern as it is stored now, or null while it is new. */
    public ConcernDetails getStored() {
        if (stored == null && !isNew()) {
            stored = service.toCorrect(concern);
        }
        return stored;
    }

    /** The kinds as they are stored now, or null while the concern is new. */
    public String getStoredKinds() {
        return isNew() ? null : getStored().text().kinds().stream().map(Texts::word).collect(Collectors.joining(", "));
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public Long getPersonId() {
        return personId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ConcernInput getInput() {
        return input;
    }
}
