package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyClosureService;
import org.lifecourse.governance.body.BodyDetails;

/** Letting a body go over into another one; says first what will happen. */
@Named
@ViewScoped
public class BodyMergeBean extends BodyForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyClosureService service;

    private String into;
    private LocalDate from;
    private boolean membersMove = true;
    private boolean sure;

    /** Shows what will happen, to be confirmed; a broken rule leads back here. */
    public void ask() {
        sure = true;
    }

    public void change() {
        sure = false;
    }

    public String merge() {
        sure = false;
        var seen = seen();
        var name = getStored().name();
        service.merge(getBody(), seen, into, from, membersMove);
        Done.say("bodies_merge.merged", name, getTarget().name(), from);
        return "/bodies/view?faces-redirect=true&body=" + into;
    }

    public BodyDetails getTarget() {
        return bodies().details(into, null);
    }

    public LocalDate getLastDay() {
        return from.minusDays(1);
    }

    public boolean isSure() {
        return sure;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public boolean isMembersMove() {
        return membersMove;
    }

    public void setMembersMove(boolean membersMove) {
        this.membersMove = membersMove;
    }
}
