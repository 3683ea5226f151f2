package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.adults.safeguarding.Decision;
import org.lifecourse.adults.safeguarding.DecisionText;
import org.lifecourse.adults.safeguarding.SafeguardingService;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.ShellBean;

/** Deciding on a concern, or putting a decision right. */
@Named
@ViewScoped
public class SafeguardingDecideBean extends ConcernForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private SafeguardingService service;
    @Inject
    private ShellBean shell;

    private boolean correcting;
    private Decision decision;
    private LocalDate decidedOn;
    private String why;
    private String signpostedTo;
    private String reason;

    @Override
    protected ConcernDetails read() {
        return service.toDecide(getConcern());
    }

    @Override
    public void load() {
        super.load();
        correcting = getStored().decision() != null;
        decidedOn = shell.getToday();
        if (correcting) {
            decision = getStored().decision().decision();
            decidedOn = getStored().decision().on();
            why = getStored().decision().reason();
            signpostedTo = getStored().decision().signpostedTo();
        }
    }

    public String save() {
        var text = new DecisionText(decision, decidedOn, why, signpostedTo);
        if (correcting) {
            service.correctDecision(getConcern(), seen(), text, reason);
        } else {
            service.decide(getConcern(), seen(), text);
        }
        Done.say("safeguarding_decide.done", getConcern());
        return view();
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getSignpostedTo() {
        return signpostedTo;
    }

    public void setSignpostedTo(String signpostedTo) {
        this.signpostedTo = signpostedTo;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
