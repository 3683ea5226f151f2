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
import org.lifecourse.adults.safeguarding.ConcernRow;
import org.lifecourse.adults.safeguarding.SafeguardingService;
import org.lifecourse.adults.safeguarding.Stage;
import org.lifecourse.core.web.Texts;

/** Concerns with filters, order and page in the address. Open ones, the next due first, unless asked otherwise. */
@Named
@RequestScoped
public class SafeguardingListBean {

    private static final int PAGE = 25;

    @Inject
    private SafeguardingService service;
    @Inject
    private SafeguardingChoices choices;

    private String text;
    private String stage;
    private String clock;
    private String kind;
    private String team;
    private String worker;
    private String from;
    private String to;
    private String order;
    private boolean descending;
    private int page = 1;
    private ConcernList found;
    private ConcernCounts counts;

    public void load() {
        page = Math.max(1, page);
        found = service.concerns(ConcernQuery.filter(text, stage, clock, kind, team, worker, "", from, to, order, descending), (page - 1) * PAGE, PAGE);
        counts = service.counts();
    }

    private Address address() {
        return new Address().with("text", text).with("stage", stage).with("clock", clock).with("kind", kind).with("team", team).with("worker", worker)
                .with("from", from).with("to", to).with("order", order).with("descending", descending ? "true" : null);
    }

    /** The same list in another order; the order that it has already, turned round. */
    public String orderedBy(String column) {
        var turned = column.equals(getOrdered()) && !descending;
        return address().with("order", column).with("descending", turned ? "true" : null).toString();
    }

    /** For {@code aria-sort}. */
    public String sortOf(String column) {
        return !column.equals(getOrdered()) ? "none" : descending ? "descending" : "ascending";
    }

    private String getOrdered() {
        return order == null ? ConcernFilter.Order.DUE.name() : order;
    }

    public String onPage(int number) {
        return address().with("page", number == 1 ? null : number).toString();
    }

    public String getExport() {
        return address().toString();
    }

    public List<ConcernRow> getRows() {
        return found.rows();
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
        return text != null || stage != null || clock != null || kind != null || team != null || worker != null || from != null || to != null;
    }

    public Map<String, String> getStages() {
        var words = new LinkedHashMap<>(SafeguardingChoices.words(Stage.values()));
        words.put(ConcernQuery.EVERY, Texts.message("safeguarding_list.every"));
        return words;
    }

    public Map<String, String> getClocks() {
        return SafeguardingChoices.words(ConcernFilter.Clocks.values());
    }

    public Map<String, String> getKinds() {
        return SafeguardingChoices.words(AbuseKind.values());
    }

    public Map<String, String> getTeams() {
        return SafeguardingChoices.names(choices.getTeams());
    }

    public Map<String, String> getWorkers() {
        return SafeguardingChoices.names(choices.getWorkers());
    }

    public ConcernList getFound() {
        return found;
    }

    public ConcernCounts getCounts() {
        return counts;
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

    public String getClock() {
        return clock;
    }

    public void setClock(String clock) {
        this.clock = clock;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
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
