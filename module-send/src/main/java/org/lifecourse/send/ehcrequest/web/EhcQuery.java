package org.lifecourse.send.ehcrequest.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.Choices;
import org.lifecourse.send.ehcrequest.BreachRisk;
import org.lifecourse.send.ehcrequest.EhcRequestFilter;
import org.lifecourse.send.ehcrequest.EhcStage;

/** Which requests an address asks for, and in which order. What cannot be read does not limit, and nothing in it tells of a person. */
public class EhcQuery {

    private static final String CLOSED = "CLOSED";
    private static final String REFERENCE = "[A-Za-z0-9-]{1,20}";

    private String reference;
    private String search;
    private String stage;
    private String risk;
    private String caseworker;
    private String by;
    private String state;
    private String order;
    private boolean descending;

    /** @param words what was searched for by post, or null */
    EhcRequestFilter filter(String words) {
        return new EhcRequestFilter(words, reference, Choices.named(EhcStage.class, stage), Choices.named(BreachRisk.class, risk),
                caseworker == null ? null : Long.valueOf(caseworker), by == null ? null : LocalDate.parse(by), isClosed(),
                Choices.named(EhcRequestFilter.Order.class, order), descending);
    }

    /** The address without order and page. */
    Address filters() {
        return Address.parameters().with("reference", reference).with("search", search).with("stage", stage).with("risk", risk)
                .with("caseworker", caseworker).with("by", by).with("state", state);
    }

    Address address() {
        return filters().with("order", order).with("descending", descending ? "true" : null);
    }

    /** The same list with other words searched for: a reference stands in the address itself, anything else under its key. */
    Address searching(String words) {
        var text = words == null ? "" : words.strip();
        var named = text.matches("(?i)SEND-[0-9-]{0,15}");
        return address().with("reference", named ? text.toUpperCase(Locale.ROOT) : null).with("search", named ? null : AskedWords.keep(text));
    }

    static boolean isReference(String text) {
        return text != null && text.matches(REFERENCE);
    }

    private static <E extends Enum<E>> String named(Class<E> kind, String name) {
        var found = Choices.named(kind, name);
        return found == null ? null : found.name();
    }

    public boolean isClosed() {
        return CLOSED.equals(state);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = isReference(reference) ? reference : null;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search != null && search.matches("[A-Za-z0-9_-]{1,40}") ? search : null;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = named(EhcStage.class, stage);
    }

    public String getRisk() {
        return risk;
    }

    public void setRisk(String risk) {
        this.risk = named(BreachRisk.class, risk);
    }

    public String getCaseworker() {
        return caseworker;
    }

    public void setCaseworker(String caseworker) {
        this.caseworker = caseworker != null && caseworker.matches("\\d{1,18}") ? caseworker : null;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        try {
            this.by = by == null || by.isBlank() ? null : LocalDate.parse(by.strip()).toString();
        } catch (DateTimeParseException e) {
            this.by = null;
        }
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = CLOSED.equals(state) ? state : null;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = named(EhcRequestFilter.Order.class, order);
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }
}
