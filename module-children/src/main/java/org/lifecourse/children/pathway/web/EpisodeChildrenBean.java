package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.children.pathway.ChildLine;
import org.lifecourse.children.pathway.Choice;
import org.lifecourse.core.web.Done;

/** Taking brothers and sisters into the early help of their family. */
@Named
@ViewScoped
public class EpisodeChildrenBean extends EpisodeForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private PathwayChoices choices;

    private List<String> chosen = new ArrayList<>();

    public String save() {
        service().take(getEpisode(), seen(), chosen);
        Done.say("early-help_children.saved", getEpisode());
        return view();
    }

    /** Brothers and sisters whom the plan does not help yet. */
    public List<Choice> getOthers() {
        var known = getStored().children().stream().map(ChildLine::reference).toList();
        return choices.family(getStored().children()).stream().filter(one -> !known.contains(one.code())).toList();
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }
}
