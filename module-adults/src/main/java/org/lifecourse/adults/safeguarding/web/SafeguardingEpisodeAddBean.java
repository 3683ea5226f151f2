package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.adults.safeguarding.Choice;
import org.lifecourse.adults.safeguarding.EpisodeRow;
import org.lifecourse.adults.safeguarding.EpisodeService;
import org.lifecourse.core.web.Done;

/** Choosing the residents of a household for an episode, and taking in the same concern for each of them. */
@Named
@ViewScoped
public class SafeguardingEpisodeAddBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EpisodeService service;

    private String episode;
    private String text;
    private String household;
    private String[] people = {};
    private ConcernInput input;
    private transient List<Choice> households;
    private transient List<Choice> residents;
    private transient EpisodeRow row;

    public void load() {
        input = new ConcernInput();
        input.setReceivedOn(getRow().openedOn());
        input.setHappened(getRow().summary());
        input.setKinds(new String[] {getRow().kind().name()});
        if (household != null) {
            people = getResidents().stream().map(Choice::code).toArray(String[]::new);
        }
    }

    public String save() {
        var count = service.add(episode, List.of(people), input.text());
        Done.say("safeguarding_episode-add.added", count);
        return "/safeguarding/episode?faces-redirect=true&episode=" + episode;
    }

    /** Looks for homes; their names may be those of people and stand in no address. */
    public void find() {
        households = service.households(text);
        household = null;
        residents = null;
    }

    public boolean isFound() {
        return households != null;
    }

    public List<Choice> getHouseholds() {
        return households == null ? List.of() : households;
    }

    public List<Choice> getResidents() {
        if (residents == null) {
            residents = service.residents(household, episode);
        }
        return residents;
    }

    public EpisodeRow getRow() {
        if (row == null) {
            row = service.episode(episode);
        }
        return row;
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String[] getPeople() {
        return people;
    }

    public void setPeople(String[] people) {
        this.people = people;
    }

    public ConcernInput getInput() {
        return input;
    }
}
