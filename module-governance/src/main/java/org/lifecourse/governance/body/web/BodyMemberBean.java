package org.lifecourse.governance.body.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.web.Choices;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.MemberRow;
import org.lifecourse.governance.body.MembershipService;

/** A seat: appointing to it, adding it vacant, replacing or ending who sits on it, correcting what was entered wrongly. */
@Named
@ViewScoped
public class BodyMemberBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyService bodies;
    @Inject
    private MembershipService service;
    @Inject
    private Conflict conflict;

    private String body;
    private String seat;
    private LocalDate since;
    private String deed;
    private long version;
    private MemberInput input;
    private LocalDate lastDay;
    private boolean keepsSeat = true;
    private transient BodyDetails stored;
    private transient MemberRow member;

    public void load() {
        getStored();
        if (since == null) {
            input = new MemberInput();
            return;
        }
        version = getMember().version();
        input = getDeed() == SeatDeed.CORRECT ? MemberInput.of(getMember()) : MemberInput.seatOf(getMember());
    }

    public String save() {
        stored = null;
        member = null;
        switch (getDeed()) {
            case ADD_SEAT -> service.addVacantSeat(body, input.text());
            case REPLACE -> service.replace(body, seat, since, conflict.agreed(version), input.text());
            case CORRECT -> service.correct(body, seat, since, conflict.agreed(version), input.text());
            case END -> service.end(body, seat, since, conflict.agreed(version), lastDay, keepsSeat);
            default -> service.appoint(body, input.text());
        }
        Done.say("bodies_member.done." + getDeed().name(), seat == null ? input.getSeat() : seat);
        return "/bodies/members?faces-redirect=true&body=" + body;
    }

    public SeatDeed getDeed() {
        var named = Choices.named(SeatDeed.class, deed);
        return named == null || since == null && named != SeatDeed.ADD_SEAT ? SeatDeed.APPOINT : named;
    }

    /** Whether somebody is named on the form. */
    public boolean isHolderAsked() {
        return getDeed() != SeatDeed.END && getDeed() != SeatDeed.ADD_SEAT;
    }

    public boolean isSeatOpen() {
        return getDeed() == SeatDeed.CORRECT || since == null;
    }

    public BodyDetails getStored() {
        if (stored == null) {
            stored = bodies.editable(body);
        }
        return stored;
    }

    /** Who sits on the seat of the address, or null for a new seat. */
    public MemberRow getMember() {
        if (member == null && since != null) {
            member = service.membership(body, seat, since);
        }
        return member;
    }

    public MemberInput getInput() {
        return input;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getSeat() {
        return seat;
    }

    public void setSeat(String seat) {
        this.seat = seat;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public String getDeedWord() {
        return deed;
    }

    public void setDeedWord(String deed) {
        this.deed = deed;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public boolean isKeepsSeat() {
        return keepsSeat;
    }

    public void setKeepsSeat(boolean keepsSeat) {
        this.keepsSeat = keepsSeat;
    }
}
