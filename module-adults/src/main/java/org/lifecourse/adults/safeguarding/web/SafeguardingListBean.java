package org.lifecourse.adults.safeguarding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.adults.safeguarding.AbuseKind;
import org.lifecourse.adults.safeguarding.ConcernCounts;
import org.lifecourse.adults.safeguarding.ConcernFilter;
import org.lifecourse.adults.safeguarding.ConcernList;
import org.lifecourse.adults.safeguarding.ConcernListService;
import org.lifecourse.adults.safeguarding.ConcernRow;
import org.lifecourse.adults.safeguarding.Stage;
import org.lifecourse.core.web.Choices;
import org.lifecourse.core.web.ListPage;
import org.lifecourse.core.web.Texts;

/**
 * Concerns with filters, order and page in the address. Open ones, the next due first, unless asked otherwise. What somebody searches for may
 * be a name: it is posted, shown on the spot, and stands in no address.
 */
@Named
@RequestScoped
public class SafeguardingListBean {

    private static final int MOST_FOUND = 100;

    @Inject
    private ConcernListService service;
    @Inject
    private SafeguardingChoices choices;

    private final ConcernQuery asked = new ConcernQuery();
    private String words;
    private boolean searched;
    private int page = 1;
    private ConcernList found;
    private ConcernCounts counts;

    /** Refuses those who may not read concerns before anything is shown. */
    public void load() {
        getFound();
    }

    /** Looks for what was typed among references, providers and names; without words it is the list again. */
    public void search() {
        searched = words != null && !words.isBlank();
        found = null;
    }

    public ConcernList getFound() {
        if (found == null) {
            page = Math.max(1, page);
            found = searched ? service.search(words, MOST_FOUND) : service.concerns(asked.filter(), ListPage.offset(page), ListPage.SIZE);
        }
        return found;
    }

    public ConcernCounts getCounts() {
        if (counts == null) {
            counts = service.counts();
        }
        return counts;
    }

    public String orderedBy(String column) {
        return asked.orderedBy(column).toString();
    }

    /** For {@code aria-sort}. */
    public String sortOf(String column) {
        return !column.equals(asked.ordered()) || searched ? "none" : asked.isDescending() ? "descending" : "ascending";
    }

    public String onPage(int number) {
        return asked.address().with("page", number == 1 ? null : number).toString();
    }

    public String getExport() {
        return asked.address().toString();
    }

    public List<ConcernRow> getRows() {
        return getFound().rows();
    }

    public ListPage getShown() {
        return new ListPage(page, getRows().size(), getFound().total());
    }

    public Map<String, String> getStages() {
        var stages = new LinkedHashMap<>(Choices.words(Stage.values()));
        stages.put(ConcernQuery.EVERY, Texts.message("safeguarding_list.every"));
        return stages;
    }

    public Map<String, String> getClocks() {
        return Choices.words(ConcernFilter.Clocks.values());
    }

    public Map<String, String> getKinds() {
        return Choices.words(AbuseKind.values());
    }

    public Map<String, String> getTeams() {
        return SafeguardingChoices.names(choices.getTeams());
    }

    public Map<String, String> getWorkers() {
        return SafeguardingChoices.names(choices.workers(asked).workers());
    }

    /** Whether there are too many workers to offer them before a team is chosen. */
    public boolean isTeamFirst() {
        return choices.workers(asked).ofTeamOnly() && (asked.getTeam() == null || asked.getTeam().isBlank());
    }

    public ConcernQuery getAsked() {
        return asked;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isSearched() {
        return searched;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
