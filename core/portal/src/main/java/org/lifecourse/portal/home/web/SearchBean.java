package org.lifecourse.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.person.PersonSearchService;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.Done;

/**
 * The page of what was found. Words come from a form and stay in the session, because they may be a person's name; words in an address find records only,
 * so that links and bookmarks of searches for boards, plans and references go on working.
 */
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
    private String asked;
    private List<SearchEntry> hits;
    private List<PersonLine> people;

    /** Words that the form posted go into the session, and the page is shown anew under an address without them. */
    public void load() {
        if (AskedWords.areBrought()) {
            Done.leadTo(Address.of("/search").with(AskedWords.PARAMETER, AskedWords.keep(AskedWords.brought("q"))).toString());
        }
    }

    public List<SearchEntry> getHits() {
        if (hits == null) {
            hits = service.find(getWords(), SHOWN);
        }
        return hits;
    }

    /** People whom whoever asks may open; nobody for those who may not find people. */
    public List<PersonLine> getPeople() {
        if (people == null) {
            people = AskedWords.of(asked).isEmpty() ? List.of() : personService.suggest(AskedWords.of(asked), PEOPLE);
        }
        return people;
    }

    public boolean isSearched() {
        return !getWords().isBlank();
    }

    /** What was asked for. */
    public String getWords() {
        return AskedWords.of(asked).isEmpty() ? q == null ? "" : q : AskedWords.of(asked);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
