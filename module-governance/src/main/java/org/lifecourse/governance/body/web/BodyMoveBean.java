package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyLineService;
import org.lifecourse.governance.body.BodyService;

/** Putting a body under another one from a day on. */
@Named
@ViewScoped
public class BodyMoveBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyService bodies;
    @Inject
    private BodyLineService service;
    @Inject
    private Conflict conflict;

    private String body;
    private long version;
    private String parent;
    private LocalDate from;
    private boolean reportsToo = true;
    private transient BodyDetails stored;

    public void load() {
        version = getStored().version();
    }

    public String move() {
        stored = null;
        service.move(body, conflict.agreed(version), parent, from, reportsToo);
        Done.say("bodies_move.moved", getStored().name(), from);
        return "/bodies/view?faces-redirect=true&body=" + body;
    }

    public BodyDetails getStored() {
        if (stored == null) {
            stored = bodies.editable(body);
        }
        return stored;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public boolean isReportsToo() {
        return reportsToo;
    }

    public void setReportsToo(boolean reportsToo) {
        this.reportsToo = reportsToo;
    }
}
