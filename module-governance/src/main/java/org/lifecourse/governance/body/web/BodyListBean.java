package org.lifecourse.governance.body.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Texts;
import org.lifecourse.governance.body.BodyFilter;
import org.lifecourse.governance.body.BodyList;
import org.lifecourse.governance.body.BodyRow;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.BodyState;
import org.lifecourse.governance.body.LegalNature;

/** Bodies with filters, order and page in the address. Open bodies unless asked otherwise. */
@Named
@RequestScoped
public class BodyListBean {

    private static final int PAGE = 25;
    private static final String EVERY_STATE = "ALL";

    @Inject
    private BodyService service;

    private String text;
    private String nature;
    private String state;
    private String on;
    private String order;
    private boolean descending;
    private int page = 1;
    private BodyList found;

    public void load() {
        page = Math.max(1, page);
        found = service.bodies(filter(), (page - 1) * PAGE, PAGE);
    }

    private BodyFilter filter() {
        var asked = state == null ? BodyState.OPEN : BodyChoices.constant(BodyState.class, state);
        return new BodyFilter(text, BodyChoices.constant(LegalNature.class, nature), asked, Days.of(on),
                BodyChoices.constant(BodyFilter.Order.class, order), descending);
    }

    private Address address() {
        return Address.parameters().with("text", text).with("nature", nature).with("state", state).with("on", on).with("order", order)
                .with("descending", descending ? "true" : null);
    }

    /** The same list in another order; the order that it has already, turned round. */
    public String orderedBy(String column) {
        var turned = column.equals(order) && !descending;
        return address().with("order", column).with("descending", turned ? "true" : null).toString();
    }

    /** For {@code aria-sort}. */
    public String sortOf(String column) {
        return !column.equals(order == null ? "NAME" : order) ? "none" : descending ? "descending" : "ascending";
    }

    public String onPage(int number) {
        return address().with("page", number == 1 ? null : number).toString();
    }

    public String getExport() {
        return address().toString();
    }

    public List<BodyRow> getRows() {
        return found.rows();
    }

    public BodyList getFound() {
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
        return text != null || nature != null || state != null || on != null;
    }

    public Map<String, String> getNatures() {
        return BodyChoices.words(LegalNature.values());
    }

    public Map<String, String> getStates() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(BodyState.values()).filter(one -> one != BodyState.OPEN).forEach(one -> words.put(one.name(), Texts.word(one)));
        words.put(EVERY_STATE, Texts.message("bodies_list.everyState"));
        return words;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNature() {
        return nature;
    }

    public void setNature(String nature) {
        this.nature = nature;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
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
