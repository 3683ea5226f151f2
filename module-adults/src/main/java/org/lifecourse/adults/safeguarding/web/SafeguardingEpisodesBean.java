package org.lifecourse.adults.safeguarding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.adults.safeguarding.EpisodeRow;
import org.lifecourse.adults.safeguarding.EpisodeService;

/** Organisational episodes, open ones first. */
@Named
@RequestScoped
public class SafeguardingEpisodesBean {

    private static final int PAGE = 25;

    @Inject
    private EpisodeService service;

    private int page = 1;
    private List<EpisodeRow> rows;
    private boolean more;

    public void load() {
        page = Math.max(1, page);
        var found = service.episodes((page - 1) * PAGE, PAGE + 1);
        more = found.size() > PAGE;
        rows = more ? found.subList(0, PAGE) : found;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public List<EpisodeRow> getRows() {
        return rows;
    }

    public boolean isMore() {
        return more;
    }
}
