package org.lifecourse.governance.body.web;

import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.Choices;
import org.lifecourse.core.web.Days;
import org.lifecourse.governance.body.BodyFilter;
import org.lifecourse.governance.body.BodyState;
import org.lifecourse.governance.body.LegalNature;

/** Which bodies an address asks for, and in which order. Open ones unless it says otherwise; what cannot be read does not limit. */
public class BodyQuery {

    private String text;
    private String nature;
    private String state;
    private String on;
    private String order;
    private boolean descending;

    BodyFilter filter() {
        var asked = state == null ? BodyState.OPEN : Choices.named(BodyState.class, state);
        return new BodyFilter(text, Choices.named(LegalNature.class, nature), asked, Days.of(on), Choices.named(BodyFilter.Order.class, order),
                descending);
    }

    Address address() {
        return Address.parameters().with("text", text).with("nature", nature).with("state", state).with("on", on).with("order", order)
                .with("descending", descending ? "true" : null);
    }

    /** The same list in another order; the order that it has already, turned round. */
    Address orderedBy(String column) {
        var turned = column.equals(order) && !descending;
        return address().with("order", column).with("descending", turned ? "true" : null);
    }

    /** The order that is shown, also where the address names none. */
    String ordered() {
        return order == null ? "NAME" : order;
    }

    /** Whether anything but the order is asked for. */
    public boolean isLimited() {
        return text != null || nature != null || state != null || on != null;
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
}
