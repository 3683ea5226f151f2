package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.adults.safeguarding.EpisodeRow;
import org.lifecourse.adults.safeguarding.EpisodeService;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.ShellBean;

/** Closing an organisational episode. */
@Named
@ViewScoped
public class SafeguardingEpisodeCloseBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EpisodeService service;
    @Inject
    private Conflict conflict;
    @Inject
    private ShellBean shell;

    private String episode;
    private long version;
    private LocalDate closedOn;
    private String outcome;
    private transient EpisodeRow stored;

    public void load() {
        version = getStored().version();
        closedOn = shell.getToday();
    }

    public String save() {
        stored = null;
        service.close(episode, conflict.agreed(version), closedOn, outcome);
        Done.say("safeguarding_episode-close.done", episode);
        return "/safeguarding/episode?faces-redirect=true&episode=" + episode;
    }

    public EpisodeRow getStored() {
        if (stored == null) {
            stored = service.toClose(episode);
        }
        return stored;
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
