package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.adults.safeguarding.EpisodeRow;
import org.lifecourse.adults.safeguarding.EpisodeService;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.RecordForm;
import org.lifecourse.core.web.ShellBean;

/** Closing an organisational episode. */
@Named
@ViewScoped
public class SafeguardingEpisodeCloseBean extends RecordForm<EpisodeRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    private EpisodeService service;
    @Inject
    private ShellBean shell;

    private String episode;
    private LocalDate closedOn;
    private String outcome;

    @Override
    protected EpisodeRow read() {
        return service.toClose(episode);
    }

    @Override
    protected long versionOf(EpisodeRow record) {
        return record.version();
    }

    @Override
    public void load() {
        super.load();
        closedOn = shell.getToday();
    }

    public String save() {
        service.close(episode, seen(), closedOn, outcome);
        Done.say("safeguarding_episode-close.done", episode);
        return "/safeguarding/episode?faces-redirect=true&episode=" + episode;
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
