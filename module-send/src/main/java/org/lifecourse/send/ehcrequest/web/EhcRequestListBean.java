package org.lifecourse.send.ehcrequest.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.ListPage;
import org.lifecourse.send.ehcrequest.BreachRisk;
import org.lifecourse.send.ehcrequest.EhcRequestList;
import org.lifecourse.send.ehcrequest.EhcRequestRow;
import org.lifecourse.send.ehcrequest.EhcRequestService;
import org.lifecourse.send.ehcrequest.EhcSummary;

/** The board: requests with filters, order and page in the address. Open ones by their next limit unless asked otherwise. */
@Named
@RequestScoped
public class EhcRequestListBean {

    private static final int TRACK = 140;

    @Inject
    private EhcRequestService service;

    private final EhcQuery query = new EhcQuery();
    private final Map<String, String> caseworkers = new LinkedHashMap<>();
    private int page = 1;
    private String words;
    private EhcRequestList found;
    private EhcSummary summary;

    public void load() {
        page = Math.max(1, page);
        var asked = AskedWords.of(query.getSearch());
        words = query.getSearch() == null ? query.getReference() : asked;
        found = service.requests(query.filter(asked), ListPage.offset(page), ListPage.SIZE);
        summary = service.summary();
    }

    /** Searches for the words that were posted. */
    public String look() {
        var address = query.searching(words).toString();
        return "/ehc-requests/list" + (address.isEmpty() ? "?" : address + "&") + "faces-redirect=true";
    }

    /** The same list in another order; the order that it has already, turned round. */
    public String orderedBy(String column) {
        return query.address().with("order", column).with("descending", column.equals(shownOrder()) && !query.isDescending() ? "true" : null).toString();
    }

    /** For {@code aria-sort}. */
    public String sortOf(String column) {
        return !column.equals(shownOrder()) ? "none" : query.isDescending() ? "descending" : "ascending";
    }

    private String shownOrder() {
        return query.getOrder() == null ? "LIMIT" : query.getOrder();
    }

    public String onPage(int number) {
        return query.address().with("page", number == 1 ? null : number).toString();
    }

    /** The open requests of one degree of risk. */
    public String ofRisk(String one) {
        return Address.parameters().with("risk", one).toString();
    }

    /** How much of the twenty weeks is used, on a line of {@value #TRACK} units. */
    public long used(EhcRequestRow row) {
        return EhcTrack.part(row.receivedOn(), row.limitOn(), row.closedOn() == null ? found.today() : row.closedOn(), TRACK);
    }

    /** The week in which the request is, from 1. */
    public long week(EhcRequestRow row) {
        return EhcTrack.week(row.receivedOn(), row.closedOn() == null ? found.today() : row.closedOn());
    }

    public String tone(BreachRisk one) {
        return switch (one) {
            case LATE -> "red";
            case SOON -> "amber";
            case LIFTED -> "blue";
            case ON_TRACK -> "green";
        };
    }

    public String getExport() {
        return query.address().toString();
    }

    public EhcQuery getQuery() {
        return query;
    }

    public EhcRequestList getFound() {
        return found;
    }

    public EhcSummary getSummary() {
        return summary;
    }

    public ListPage getShown() {
        return new ListPage(page, found.rows().size(), found.total());
    }

    public boolean isFiltered() {
        return !query.filters().toString().isEmpty();
    }

    /** Whether the words of the address are forgotten, because they were searched for in an earlier session. */
    public boolean isForgotten() {
        return query.getSearch() != null && words.isEmpty();
    }

    public EhcBoardChoices getChoices() {
        return new EhcBoardChoices();
    }

    public Map<String, String> getCaseworkers() {
        if (caseworkers.isEmpty()) {
            service.caseworkers().forEach(one -> caseworkers.put(one.id().toString(), one.name()));
        }
        return caseworkers;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
