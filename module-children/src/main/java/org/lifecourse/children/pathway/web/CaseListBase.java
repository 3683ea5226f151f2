package org.lifecourse.children.pathway.web;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.children.pathway.CaseFilter;
import org.lifecourse.children.pathway.CaseList;
import org.lifecourse.children.pathway.CaseState;
import org.lifecourse.core.web.Texts;

/** A list of records with filters, order and page in the address. */
public abstract class CaseListBase {

    private static final int PAGE = 25;

    @Inject
    private PathwayChoices choices;

    private String text;
    private String state;
    private String agency;
    private String late;
    private String order;
    private int page = 1;
    private CaseList found;

    protected abstract CaseList find(CaseFilter filter, int first, int most);

    public void load() {
        page = Math.max(1, page);
        found = find(Asked.filter(text, state, agency, late, order), (page - 1) * PAGE, PAGE);
    }

    private Address address() {
        return new Address().with("text", text).with("state", state).with("agency", agency).with("late", late).with("order", order);
    }

    public String orderedBy(String column) {
        return address().with("order", column).toString();
    }

    /** For {@code aria-sort}. */
    public String sortOf(String column) {
        return !column.equals(order == null ? "DUE" : order) ? "none" : "STARTED".equals(column) ? "descending" : "ascending";
    }

    public String onPage(int number) {
        return address().with("page", number == 1 ? null : number).toString();
    }

    public String getExport() {
        return address().toString();
    }

    public CaseList getFound() {
        return found;
    }

    public boolean isBounded() {
        return found.total() > 1000;
    }

    public long getFirst() {
        return (page - 1L) * PAGE + 1;
    }

    public long getLast() {
        return (page - 1L) * PAGE + found.rows().size();
    }

    public boolean isMore() {
        return getLast() < found.total();
    }

    public boolean isFiltered() {
        return text != null || state != null || agency != null || late != null;
    }

    public Map<String, String> getStates() {
        var words = new LinkedHashMap<String, String>();
        words.put(CaseState.CLOSED.name(), Texts.word(CaseState.CLOSED));
        words.put(Asked.EVERY_STATE, Texts.message("pathway.everyState"));
        return words;
    }

    public Map<String, String> getLates() {
        return Map.of("true", Texts.message("pathway.late"));
    }

    public Map<String, String> getAgencies() {
        var words = new LinkedHashMap<String, String>();
        choices.getAgencies().forEach(one -> words.put(one.code(), one.name()));
        return words;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getLate() {
        return late;
    }

    public void setLate(String late) {
        this.late = late;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
