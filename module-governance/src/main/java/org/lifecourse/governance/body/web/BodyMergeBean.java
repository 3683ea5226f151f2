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

/** Letting a body go over into another one; says first what will happen. */
@Named
@ViewScoped
public class BodyMergeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyService bodies;
    @Inject
    private BodyClosureService service;
    @Inject
    private Conflict conflict;

    private String body;
    private long version;
    private String into;
    private LocalDate from;
    private boolean membersMove = true;
    private boolean sure;
    private transient BodyDetails stored;

    public void load() {
        version = getStored().version();
    }

    /** Shows what will happen, to be confirmed; a broken rule leads back here. */
    public void ask() {
        sure = true;
    }

    public void change() {
        sure = false;
    }

    public String merge() {
        stored = null;
        sure = false;
        var name = getStored().name();
        service.merge(body, conflict.agreed(version), into, from, membersMove);
        Done.say("bodies_merge.merged", name, getTarget().name(), from);
        return "/bodies/view?faces-redirect=true&body=" + into;
    }

    public BodyDetails getStored() {
        if (stored == null) {
            stored = bodies.editable(body);
        }
        return stored;
    }

    public BodyDetails getTarget() {
        return bodies.details(into, null);
    }

    public LocalDate getLastDay() {
        return from.minusDays(1);
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
