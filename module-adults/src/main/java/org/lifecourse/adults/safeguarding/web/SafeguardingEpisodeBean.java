package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.adults.safeguarding.ConcernEvent;
import org.lifecourse.adults.safeguarding.ConcernRow;
import org.lifecourse.adults.safeguarding.Decision;
import org.lifecourse.adults.safeguarding.DecisionText;
import org.lifecourse.adults.safeguarding.EpisodeRow;
import org.lifecourse.adults.safeguarding.EpisodeService;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.ShellBean;

/** One organisational episode: its adults, how each stands, and steps for several of them at once. */
@Named
@ViewScoped
public class SafeguardingEpisodeBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    private EpisodeService service;
    @Inject
    private ShellBean shell;

    private String episode;
    private final Map<String, Boolean> chosen = new HashMap<>();
    private Decision decision;
    private LocalDate decidedOn;
    private String why;
    private String signpostedTo;
    private String team;
    private String worker;
    private LocalDate closedOn;
    private String outcome;
    private long version;
    private transient EpisodeRow row;
    private transient List<ConcernRow> adults;

    public void load() {
        version = getRow().version();
        decidedOn = shell.getToday();
        closedOn = shell.getToday();
        team = "adult-safeguarding";
    }

    public String decide() {
        var count = service.decide(episode, getChosenConcerns(), new DecisionText(decision, decidedOn, why, signpostedTo));
        Done.say("safeguarding_episode.decided", count);
        return again();
    }

    public String allocate() {
        var count = service.allocate(episode, getChosenConcerns(), team, worker);
        Done.say("safeguarding_episode.allocated", count);
        return again();
    }

    public String close() {
        service.close(episode, version, closedOn, outcome);
        Done.say("safeguarding_episode.closed", episode);
        return again();
    }

    private String again() {
        return "/safeguarding/episode?faces-redirect=true&episode=" + episode;
    }

    private List<String> getChosenConcerns() {
        return chosen.entrySet().stream().filter(entry -> Boolean.TRUE.equals(entry.getValue())).map(Map.Entry::getKey).sorted().toList();
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

    public Map<String, Boolean> getChosen() {
        return chosen;
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

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
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
