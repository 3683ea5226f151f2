package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.pathway.Closing;
import org.lifecourse.core.web.Done;

/** Closing early help. */
@Named
@ViewScoped
public class EpisodeCloseBean extends EpisodeForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private Clock clock;

    private LocalDate on;
    private Closing closing;
    private String words;

    @Override
    public void load() {
        super.load();
        on = LocalDate.now(clock);
    }

    public String save() {
        service().close(getEpisode(), seen(), closing, words, on);
        Done.say("early-help_close.saved", getEpisode());
        return view();
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Closing getClosing() {
        return closing;
    }

    public void setClosing(Closing closing) {
        this.closing = closing;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
