package org.lifecourse.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.person.PersonSearchService;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;

/** The page of what was found. */
@Named
@RequestScoped
public class SearchBean {

    private static final int SHOWN = 50;
    private static final int PEOPLE = 10;

    @Inject
    private SearchService service;
    @Inject
    private PersonSearchService personService;

    private String q;
    private List<SearchEntry> hits;
    private List<PersonLine> people;

    public List<SearchEntry> getHits() {
        if (hits == null) {
            hits = service.find(q, SHOWN);
        }
        return hits;
    }

    /** People whom whoever asks may open; nobody for those who may not find people. */
    public List<PersonLine> getPeople() {
        if (people == null) {
            people = isAsked() ? personService.suggest(q, PEOPLE) : List.of();
        }
        return people;
    }

    public boolean isAsked() {
        return q != null && !q.isBlank();
    }

    /** The words as they stand in an address. */
    public String getEncoded() {
        return URLEncoder.encode(q == null ? "" : q, StandardCharsets.UTF_8);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
