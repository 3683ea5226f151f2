package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyLineService;
import org.lifecourse.governance.body.LinkKind;
import org.lifecourse.governance.body.LinkRow;

/** Lines of a body besides the one to its parent: whom it reports to, advises and supports. Adds one, or ends the one in the address. */
@Named
@ViewScoped
public class BodyLineBean extends BodyForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyLineService service;

    private LinkKind kind;
    private String to;
    private LocalDate began;
    private LocalDate from;
    private LocalDate lastDay;

    public String draw() {
        service.draw(getBody(), seen(), kind, to, from, lastDay);
        Done.say("bodies_line.drawn", getStored().name());
        return "/bodies/line?faces-redirect=true&body=" + getBody();
    }

    public String end() {
        service.endLine(getBody(), seen(), kind, to, began, lastDay);
        Done.say("bodies_line.ended", lastDay);
        return "/bodies/line?faces-redirect=true&body=" + getBody();
    }

    /** Whether one line is being ended. */
    public boolean isEnding() {
        return began != null;
    }

    public List<LinkRow> getLines() {
        return bodies().lines(getBody()).stream().filter(LinkRow::upwards).filter(line -> line.kind() != LinkKind.PART_OF).toList();
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
