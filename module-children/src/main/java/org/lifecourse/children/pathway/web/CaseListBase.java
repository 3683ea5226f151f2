package org.lifecourse.children.pathway.web;

import org.lifecourse.children.pathway.CaseFilter;
import org.lifecourse.children.pathway.CaseList;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.ListPage;

/** A list of records with filters, order and page in the address. */
public abstract class CaseListBase {

    private String text;
    private String search;
    private String state;
    private String agency;
    private String late;
    private String order;
    private int page = 1;
    private CaseList found;

    protected abstract CaseList find(CaseFilter filter, int first, int most);

    /** Words that were typed are kept in the sign-in and leave the address before anything is shown. */
    public void load() {
        if (text != null) {
            search = AskedWords.keep(text);
            address().lead();
            return;
        }
        page = Math.max(1, page);
        found = find(Asked.filter(AskedWords.of(search), state, agency, late, order), ListPage.offset(page), ListPage.SIZE);
    }

    private Address address() {
        return Address.parameters().with("search", search).with("state", state).with("agency", agency).with("late", late).with("order", order);
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

    public ListPage getShown() {
        return new ListPage(page, found.rows().size(), found.total());
    }

    public boolean isFiltered() {
        return !AskedWords.of(search).isEmpty() || state != null || agency != null || late != null;
    }

    public String getText() {
        return text == null ? AskedWords.of(search) : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
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
