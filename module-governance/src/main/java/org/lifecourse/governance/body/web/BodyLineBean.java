package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyLineService;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.LinkKind;
import org.lifecourse.governance.body.LinkRow;

/** Lines of a body besides the one to its parent: whom it reports to, advises and supports. Adds one, or ends the one in the address. */
@Named
@ViewScoped
public class BodyLineBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyService bodies;
    @Inject
    private BodyLineService service;
    @Inject
    private Conflict conflict;

    private String body;
    private long version;
    private LinkKind kind;
    private String to;
    private LocalDate began;
    private LocalDate from;
    private LocalDate lastDay;
    private transient BodyDetails stored;

    public void load() {
        version = getStored().version();
    }

    public String draw() {
        stored = null;
        service.draw(body, conflict.agreed(version), kind, to, from, lastDay);
        Done.say("bodies_line.drawn", getStored().name());
        return "/bodies/line?faces-redirect=true&body=" + body;
    }

    public String end() {
        stored = null;
        service.endLine(body, conflict.agreed(version), kind, to, began, lastDay);
        Done.say("bodies_line.ended", lastDay);
        return "/bodies/line?faces-redirect=true&body=" + body;
    }

    /** Whether one line is being ended. */
    public boolean isEnding() {
        return began != null;
    }

    public List<LinkRow> getLines() {
        return bodies.lines(body).stream().filter(LinkRow::upwards).filter(line -> line.kind() != LinkKind.PART_OF).toList();
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

    public LinkKind getKind() {
        return kind;
    }

    public void setKind(LinkKind kind) {
        this.kind = kind;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public LocalDate getBegan() {
        return began;
    }

    public void setBegan(LocalDate began) {
        this.began = began;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
