package org.lifecourse.adults.safeguarding.web;

import jakarta.ws.rs.QueryParam;
import org.lifecourse.adults.safeguarding.AbuseKind;
import org.lifecourse.adults.safeguarding.ConcernFilter;
import org.lifecourse.adults.safeguarding.Stage;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.Choices;
import org.lifecourse.core.web.Days;

/** What an address asks for, of pages and of programs; words that are none are no limit. It has no place for a person's name. */
public class ConcernQuery {

    static final String EVERY = "ALL";

    @QueryParam("text")
    private String text;
    @QueryParam("stage")
    private String stage;
    @QueryParam("clock")
    private String clock;
    @QueryParam("kind")
    private String kind;
    @QueryParam("team")
    private String team;
    @QueryParam("worker")
    private String worker;
    @QueryParam("from")
    private String from;
    @QueryParam("to")
    private String to;
    @QueryParam("order")
    private String order;
    @QueryParam("episode")
    private String episode;
    @QueryParam("descending")
    private boolean descending;

    ConcernFilter filter() {
        return new ConcernFilter(text, "", Choices.named(Stage.class, stage), EVERY.equals(stage),
                Choices.named(ConcernFilter.Clocks.class, clock), Choices.named(AbuseKind.class, kind), null, team, worker,
                episode, Days.of(from), Days.of(to), Choices.named(ConcernFilter.Order.class, order), descending);
    }

    Address address() {
        return Address.parameters().with("text", text).with("stage", stage).with("clock", clock).with("kind", kind).with("team", team).with("worker", worker)
                .with("from", from).with("to", to).with("order", order).with("descending", descending ? "true" : null);
    }

    /** The same list in another order; the order that it has already, turned round. */
    Address orderedBy(String column) {
        var turned = column.equals(ordered()) && !descending;
        return address().with("order", column).with("descending", turned ? "true" : null);
    }

    String ordered() {
        return order == null ? ConcernFilter.Order.DUE.name() : order;
    }

    /** Whether anything but the order is asked for. */
    public boolean isLimited() {
        return text != null || stage != null || clock != null || kind != null || team != null || worker != null || from != null || to != null;
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
}
