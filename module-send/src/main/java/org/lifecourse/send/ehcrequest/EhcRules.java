package org.lifecourse.send.ehcrequest;

/** Codes of the clocks that run on a request, as the deadline engine knows them. */
public final class EhcRules {

    public static final String DECIDE = "send.decide-whether-to-assess";
    public static final String NO_PLAN = "send.no-plan-decision";
    public static final String FINAL_PLAN = "send.final-plan";
    public static final String ADVICE = "send.advice";
    public static final String REPRESENTATIONS = "send.draft-representations";

    private EhcRules() {
    }
}
