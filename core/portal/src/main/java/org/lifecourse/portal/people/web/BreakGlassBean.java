package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.person.BreakGlassService;
import org.lifecourse.core.web.BrokenGlass;
import org.lifecourse.core.web.Done;

/** Opens a restricted record for a stated reason. Shows nothing of the person but the reference that was asked for. */
@Named
@ViewScoped
public class BreakGlassBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BreakGlassService service;
    @Inject
    private CurrentActor current;

    private String person;
    private String then;
    private String reason;

    public void load() {
        if (!current.may(Permissions.PERSON_BREAK_GLASS)) {
            throw new AccessDenied(Permissions.PERSON_BREAK_GLASS);
        }
    }

    public void open() {
        var until = service.open(person, reason);
        Done.say("people_break-glass.opened", until);
        Done.leadTo(BrokenGlass.isWithin(then) ? BrokenGlass.back(then) : "/people/view?person=" + person);
    }

    public int getMinutes() {
        return BreakGlassService.MINUTES;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
