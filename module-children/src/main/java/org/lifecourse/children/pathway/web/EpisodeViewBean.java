package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.children.pathway.EarlyHelpService;
import org.lifecourse.children.pathway.EpisodeDetails;

/** The page of an early help episode. */
@Named
@RequestScoped
public class EpisodeViewBean {

    @Inject
    private EarlyHelpService service;

    private String episode;
    private EpisodeDetails details;

    public void load() {
        details = service.details(episode);
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
    }

    public EpisodeDetails getDetails() {
        return details;
    }
}
