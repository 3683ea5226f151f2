package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.lifecourse.adults.safeguarding.ConcernEvent;
import org.lifecourse.adults.safeguarding.ConcernRow;
import org.lifecourse.adults.safeguarding.EpisodeRow;
import org.lifecourse.adults.safeguarding.EpisodeService;
import org.lifecourse.adults.safeguarding.SeveralService;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.ShellBean;

/** One organisational episode: its adults, how each stands, and steps for several of them at once. */
@Named
@ViewScoped
public class SafeguardingEpisodeBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final String FIRST_TEAM = "adult-safeguarding";

    @Inject
    private EpisodeService service;
    @Inject
    private SeveralService several;
    @Inject
    private ShellBean shell;

    private String episode;
    private final SeveralInput input = new SeveralInput();
    private final Seen seen = new Seen();
    private transient EpisodeRow row;
    private transient List<ConcernRow> adults;

    public void load() {
        input.setDecidedOn(shell.getToday());
        input.setTeam(FIRST_TEAM);
        seen.shown(getAdults());
    }

    public String decide() {
        return done("safeguarding_episode.decided", several.decide(episode, asShown(), input.decision()));
    }

    public String allocate() {
        var carriers = seen.carriers();
        return done("safeguarding_episode.allocated", several.allocate(episode, asShown(), carriers, input.getTeam(), input.getWorker()));
    }

    /** What is ticked, as it was seen. Should the step be refused, the page shows what stands there by then. */
    private Map<String, Long> asShown() {
        var ticked = seen.ticked();
        row = null;
        adults = null;
        seen.shown(getAdults());
        return ticked;
    }

    private String done(String key, int count) {
        Done.say(key, count);
        return "/safeguarding/episode?faces-redirect=true&episode=" + episode;
    }

    public EpisodeRow getRow() {
        if (row == null) {
            row = service.episode(episode);
        }
        return row;
    }

    public List<ConcernRow> getAdults() {
        if (adults == null) {
            adults = service.adults(episode, MOST);
        }
        return adults;
    }

    public List<ConcernEvent> getHistory() {
        return service.history(episode);
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
    }

    public SeveralInput getInput() {
        return input;
    }

    public Seen getSeen() {
        return seen;
    }
}
