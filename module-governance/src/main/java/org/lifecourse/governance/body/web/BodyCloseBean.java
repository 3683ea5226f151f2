package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyClosureService;

/** Closing a body for good; says first what ends with it. */
@Named
@ViewScoped
public class BodyCloseBean extends BodyForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyClosureService service;

    private LocalDate lastDay;
    private boolean sure;

    /** Shows what will happen, to be confirmed. */
    public void ask() {
        sure = true;
    }

    public void change() {
        sure = false;
    }

    public String close() {
        sure = false;
        service.close(getBody(), seen(), lastDay);
        Done.say("bodies_close.closed", getStored().name(), lastDay);
        return view();
    }

    public boolean isSure() {
        return sure;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
