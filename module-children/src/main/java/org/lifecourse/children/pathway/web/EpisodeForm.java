package org.lifecourse.children.pathway.web;

import jakarta.inject.Inject;
import org.lifecourse.children.pathway.EarlyHelpService;
import org.lifecourse.children.pathway.EpisodeDetails;
import org.lifecourse.core.web.RecordForm;

/** What the forms on early help share: the episode, and the way back to it. */
public abstract class EpisodeForm extends RecordForm<EpisodeDetails> {

    private static final long serialVersionUID = 1L;

    @Inject
    private EarlyHelpService service;

    private String episode;

    @Override
    protected EpisodeDetails read() {
        return service.editable(episode);
    }

    @Override
    protected long versionOf(EpisodeDetails record) {
        return record.version();
    }

    EarlyHelpService service() {
        return service;
    }

    /** Back to the episode. */
    String view() {
        return "/early-help/view?faces-redirect=true&episode=" + episode;
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
    }
}
