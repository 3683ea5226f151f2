package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.core.web.Done;

/** Stepping early help up to social work, for the children chosen. */
@Named
@ViewScoped
public class EpisodeStepUpBean extends EpisodeForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private Clock clock;

    private LocalDate on;
    private String reason;
    private HandoverInput to;

    @Override
    public void load() {
        super.load();
        on = LocalDate.now(clock);
        to = HandoverInput.of(getStored().children());
    }

    public String save() {
        var referral = service().stepUp(getEpisode(), seen(), on, reason, to.getChildren(), to.getTeam());
        Done.say("early-help_step-up.saved", referral);
        return view();
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public HandoverInput getTo() {
        return to;
    }
}
