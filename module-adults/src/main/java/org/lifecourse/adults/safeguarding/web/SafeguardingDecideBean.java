package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.adults.safeguarding.ConcernDetails;
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
    private DecisionInput input;
    private String reason;

    @Override
    protected ConcernDetails read() {
        return service.toDecide(getConcern());
    }

    @Override
    public void load() {
        super.load();
        correcting = getStored().decision() != null;
        if (correcting) {
            input = DecisionInput.of(getStored().decision());
        } else {
            input = new DecisionInput();
            input.setDecidedOn(shell.getToday());
        }
    }

    public String save() {
        if (correcting) {
            service.correctDecision(getConcern(), seen(), input.decision(), reason);
        } else {
            service.decide(getConcern(), seen(), input.decision());
        }
        Done.say("safeguarding_decide.done", getConcern());
        return view();
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public DecisionInput getInput() {
        return input;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
