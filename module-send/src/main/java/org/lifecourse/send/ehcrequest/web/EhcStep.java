package org.lifecourse.send.ehcrequest.web;

/** The steps that the page with one day takes. */
public enum EhcStep {

    DRAFT, REPLY, FINAL, NO_PLAN, WITHDRAW;

    /** Whether a reason is asked for. */
    public boolean isExplained() {
        return this == NO_PLAN || this == WITHDRAW;
    }
}
