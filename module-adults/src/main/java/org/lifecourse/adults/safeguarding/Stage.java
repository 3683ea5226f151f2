package org.lifecourse.adults.safeguarding;

/** How far a concern is. */
public enum Stage {
    /** Nobody has decided yet. */
    AWAITING_DECISION,
    /** An enquiry runs. */
    ENQUIRY,
    /** The enquiry is concluded. */
    CONCLUDED,
    /** Decided without an enquiry. */
    CLOSED;

    static Stage of(Decision decision, boolean concluded) {
        if (decision == null) {
            return AWAITING_DECISION;
        }
        if (!decision.opensEnquiry()) {
            return CLOSED;
        }
        return concluded ? CONCLUDED : ENQUIRY;
    }

    public boolean isOpen() {
        return this == AWAITING_DECISION || this == ENQUIRY;
    }
}
