package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyRecordService;
import org.lifecourse.governance.body.BodyService;

/** Creating a body, changing it from a day on, or correcting what was entered wrongly. */
@Named
@ViewScoped
public class BodyEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyService bodies;
    @Inject
    private BodyRecordService service;
    @Inject
    private Conflict conflict;

    private String body;
    private boolean correcting;
    private long version;
    private LocalDate shownOn;
    private LocalDate from;
    private String parent;
    private BodyInput input;
    private transient BodyDetails stored;

    public void load() {
        if (isNew()) {
            bodies.organisations();
            input = new BodyInput();
        } else {
            version = getStored().version();
            shownOn = getStored().on();
            input = BodyInput.of(getStored());
        }
    }

    public String save() {
        stored = null;
        if (isNew()) {
            service.create(input.text(), parent);
            Done.say("bodies_edit.created", input.getName());
        } else if (correcting) {
            service.correct(body, conflict.agreed(version), shownOn, input.text());
            Done.say("bodies_edit.corrected", input.getName());
        } else {
            service.change(body, conflict.agreed(version), from, input.text());
            Done.say("bodies_edit.changed", input.getName(), from);
        }
        return "/bodies/view?faces-redirect=true&body=" + (isNew() ? input.getCode().strip() : body);
    }

    public boolean isNew() {
        return body == null;
    }

    /** Which of the three forms it is, as the texts call it. */
    public String getMode() {
        return isNew() ? "create" : correcting ? "correct" : "change";
    }

    /** What is asked of the establishment only when creating and correcting: changing it is never an event. */
    public boolean isEstablishmentAsked() {
        return isNew() || correcting;
    }

    /** The body as it is stored now, or null while it is new. */
    public BodyDetails getStored() {
        if (stored == null && !isNew()) {
            stored = bodies.editable(body);
        }
        return stored;
    }

    public String getDraft() {
        return "bodies_edit:" + getMode() + ":" + (isNew() ? "" : body);
    }

    public BodyInput getInput() {
        return input;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public void setCorrecting(boolean correcting) {
        this.correcting = correcting;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }
}
