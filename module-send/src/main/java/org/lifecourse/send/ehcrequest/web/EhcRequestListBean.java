package org.lifecourse.send.ehcrequest.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.BreachRisk;
import org.lifecourse.send.ehcrequest.EhcRequestFilter;
import org.lifecourse.send.ehcrequest.EhcRequestList;
import org.lifecourse.send.ehcrequest.EhcRequestRow;
import org.lifecourse.send.ehcrequest.EhcRequestService;
import org.lifecourse.send.ehcrequest.EhcStage;
import org.lifecourse.send.ehcrequest.EhcSummary;

/** The board: requests with filters, order and page in the address. Open ones by their next limit unless asked otherwise. */
@Named
@RequestScoped
public class EhcRequestListBean {

    private static final int PAGE = 25;
    private static final int TRACK = 140;

    @Inject
    private EhcRequestService service;

    private String text;
    private String stage;
    private String risk;
    private String caseworker;
    private String by;
    private String state;
    private String order;
    private boolean descending;
    private int page = 1;
    private EhcRequestList found;
    private EhcSummary summary;

    public void load() {
        page = Math.max(1, page);
        found = service.requests(filter(), (page - 1) * PAGE, PAGE);
        summary = service.summary();
    }

    private EhcRequestFilter filter() {
        return EhcQuery.filter(text, stage, risk, caseworker, by, state, order, descending);
    }

    private EhcAddress address() {
        return new EhcAddress().with("text", text).with("stage", stage).with("risk", risk).with("caseworker", caseworker).with("by", by)
                .with("state", state).with("order", order).with("descending", descending ? "true" : null);
    }

    /** The same list in another order; the order that it has already, turned round. */
    public String orderedBy(String column) {
        return address().with("order", column).with("descending", column.equals(shownOrder()) && !descending ? "true" : null).toString();
    }

    /** For {@code aria-sort}. */
    public String sortOf(String column) {
        return !column.equals(shownOrder()) ? "none" : descending ? "descending" : "ascending";
    }

    private String shownOrder() {
        return order == null ? "LIMIT" : order;
    }

    public String onPage(int number) {
        return address().with("page", number == 1 ? null : number).toString();
    }

    /** The open requests of one degree of risk. */
    public String ofRisk(String one) {
        return new EhcAddress().with("risk", one).toString();
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
        return address().toString();
    }

    public List<EhcRequestRow> getRows() {
        return found.rows();
    }

    public EhcRequestList getFound() {
        return found;
    }

    public EhcSummary getSummary() {
        return summary;
    }

    /** The share within twenty weeks this year, or null when no plan counts. */
    public Long getShare() {
        return summary.counted() == 0 ? null : Math.round(100.0 * summary.inTime() / summary.counted());
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
        return !new EhcAddress().with("text", text).with("stage", stage).with("risk", risk).with("caseworker", caseworker).with("by", by)
                .with("state", state).toString().isEmpty();
    }

    public Map<String, String> getStages() {
        return words(EhcStage.values());
    }

    public Map<String, String> getRisks() {
        return words(BreachRisk.values());
    }

    public Map<String, String> getStates() {
        return Map.of("CLOSED", Texts.message("ehcRequests_list.closed"));
    }

    public Map<String, String> getCaseworkers() {
        var names = new LinkedHashMap<String, String>();
        service.caseworkers().forEach(one -> names.put(one.id().toString(), one.name()));
        return names;
    }

    private static Map<String, String> words(Enum<?>... constants) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(constants).forEach(one -> words.put(one.name(), Texts.word(one)));
        return words;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public String getRisk() {
        return risk;
    }

    public void setRisk(String risk) {
        this.risk = risk;
    }

    public String getCaseworker() {
        return caseworker;
    }

    public void setCaseworker(String caseworker) {
        this.caseworker = caseworker;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
