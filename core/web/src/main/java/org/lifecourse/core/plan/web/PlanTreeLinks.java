package org.lifecourse.core.plan.web;

/** Where the links of a tree lead: the same page with one thing changed. */
public final class PlanTreeLinks {

    private final PlanAddress address;
    private final OpenBranches open;

    PlanTreeLinks(PlanAddress address, OpenBranches open) {
        this.address = address;
        this.open = open;
    }

    /** The tree with another entry beside it. */
    public String to(String reference) {
        return address.with("item", reference).with("open", open.toString()).toString();
    }

    public String getWithoutItem() {
        return to(null);
    }

    public String getAllOpen() {
        return address.with("open", OpenBranches.ALL).toString();
    }

    public String getAllShut() {
        return address.with("item", null).with("open", OpenBranches.NONE).toString();
    }

    public String getToday() {
        return address.with("on", null).toString();
    }
}
