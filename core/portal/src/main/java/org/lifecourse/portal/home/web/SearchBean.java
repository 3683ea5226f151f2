package org.lifecourse.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;

/** The page of what was found. */
@Named
@RequestScoped
public class SearchBean {

    private static final int SHOWN = 50;

    @Inject
    private SearchService service;

    private String q;
    private List<SearchEntry> hits;

    public List<SearchEntry> getHits() {
        if (hits == null) {
            hits = service.find(q, SHOWN);
        }
        return hits;
    }

    public boolean isAsked() {
        return q != null && !q.isBlank();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
