package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.children.pathway.ChildLine;
import org.lifecourse.children.pathway.Choice;
import org.lifecourse.children.pathway.EarlyHelpService;
import org.lifecourse.children.pathway.EpisodeDetails;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Taking brothers and sisters into the early help of their family. */
@Named
@ViewScoped
public class EpisodeChildrenBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EarlyHelpService service;
    @Inject
    private PathwayChoices choices;
    @Inject
    private Conflict conflict;

    private String episode;
    private long version;
    private List<String> chosen = new ArrayList<>();
    private transient EpisodeDetails stored;

    public void load() {
        version = getStored().version();
    }

    public String save() {
        stored = null;
        service.take(episode, conflict.agreed(version), chosen);
        Done.say("early-help_children.saved", episode);
        return "/early-help/view?faces-redirect=true&episode=" + episode;
    }

    /** Brothers and sisters whom the plan does not help yet. */
    public List<Choice> getOthers() {
        var known = getStored().children().stream().map(ChildLine::reference).toList();
        return choices.family(getStored().children()).stream().filter(one -> !known.contains(one.code())).toList();
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

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }
}
