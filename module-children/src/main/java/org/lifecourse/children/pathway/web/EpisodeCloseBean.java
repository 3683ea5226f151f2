package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.pathway.Closing;
import org.lifecourse.children.pathway.EarlyHelpService;
import org.lifecourse.children.pathway.EpisodeDetails;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Closing early help. */
@Named
@ViewScoped
public class EpisodeCloseBean implements Serializable {

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
    private Closing closing;
    private String words;
    private transient EpisodeDetails stored;

    public void load() {
        version = getStored().version();
        on = LocalDate.now(clock);
    }

    public String save() {
        stored = null;
        service.close(episode, conflict.agreed(version), closing, words, on);
        Done.say("early-help_close.saved", episode);
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
