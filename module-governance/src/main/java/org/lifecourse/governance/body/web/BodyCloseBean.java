package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyClosureService;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyService;

/** Closing a body for good; says first what ends with it. */
@Named
@ViewScoped
public class BodyCloseBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyService bodies;
    @Inject
    private BodyClosureService service;
    @Inject
    private Conflict conflict;

    private String body;
    private long version;
    private LocalDate lastDay;
    private boolean sure;
    private transient BodyDetails stored;

    public void load() {
        version = getStored().version();
    }

    /** Shows what will happen, to be confirmed. */
    public void ask() {
        sure = true;
    }

    public void change() {
        sure = false;
    }

    public String close() {
        stored = null;
        sure = false;
        service.close(body, conflict.agreed(version), lastDay);
        Done.say("bodies_close.closed", getStored().name(), lastDay);
        return "/bodies/view?faces-redirect=true&body=" + body;
    }

    public BodyDetails getStored() {
        if (stored == null) {
            stored = bodies.editable(body);
        }
        return stored;
    }

    public boolean isSure() {
        return sure;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
