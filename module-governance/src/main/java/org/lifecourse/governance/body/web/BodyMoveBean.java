package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyLineService;

/** Putting a body under another one from a day on. */
@Named
@ViewScoped
public class BodyMoveBean extends BodyForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyLineService service;

    private String parent;
    private LocalDate from;
    private boolean reportsToo = true;

    public String move() {
        service.move(getBody(), seen(), parent, from, reportsToo);
        Done.say("bodies_move.moved", getStored().name(), from);
        return view();
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
