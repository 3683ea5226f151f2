package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.core.web.Done;

/** Saying six months later whether early help has lasted. */
@Named
@ViewScoped
public class EpisodeCheckBean extends EpisodeForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private Clock clock;

    private LocalDate on;
    private String lasted;

    @Override
    public void load() {
        super.load();
        on = LocalDate.now(clock);
    }

    public String save() {
        service().check(getEpisode(), seen(), "true".equals(lasted), on);
        Done.say("early-help_check.saved", getEpisode());
        return view();
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getLasted() {
        return lasted;
    }

    public void setLasted(String lasted) {
        this.lasted = lasted;
    }
}
