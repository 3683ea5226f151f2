package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.pathway.EarlyHelpService;
import org.lifecourse.children.pathway.EpisodeDetails;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Stepping early help up to social work, for the children chosen. */
@Named
@ViewScoped
public class EpisodeStepUpBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EarlyHelpService service;
    @Inject
    private Conflict conflict;
    @Inject
    private Clock clock;

    private String episode;
    private long version;
    private LocalDate on;
    private String reason;
    private HandoverInput to;
    private transient EpisodeDetails stored;

    public void load() {
        version = getStored().version();
        on = LocalDate.now(clock);
        to = HandoverInput.of(getStored().children());
    }

    public String save() {
        stored = null;
        var referral = service.stepUp(episode, conflict.agreed(version), on, reason, to.getChildren(), to.getTeam());
        Done.say("early-help_step-up.saved", referral);
        return "/early-help/view?faces-redirect=true&episode=" + episode;
    }

    public EpisodeDetails getStored() {
        if (stored == null) {
            stored = service.editable(episode);
        }
        return stored;
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
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
