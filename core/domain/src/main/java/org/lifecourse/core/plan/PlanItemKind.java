package org.lifecourse.core.plan;

/** What an entry of a plan is. Some group others; the rest are work that is rated and reported on. */
public enum PlanItemKind {

    THEME(true), STAGE(true), ENABLER(true), PRIORITY(true), GROUP(true),
    OBJECTIVE(false), ACTION(false), MILESTONE(false), REQUIREMENT(false);

    private final boolean heading;

    PlanItemKind(boolean heading) {
        this.heading = heading;
    }

    /** Whether it only groups: headings are never rated themselves. */
    public boolean isHeading() {
        return heading;
    }
}
