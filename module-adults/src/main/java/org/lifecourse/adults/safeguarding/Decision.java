package org.lifecourse.adults.safeguarding;

/** What is decided on a concern. */
public enum Decision {
    SECTION_42(true), OTHER_ENQUIRY(true), NO_ACTION(false), SIGNPOSTED(false);

    private final boolean enquiry;

    Decision(boolean enquiry) {
        this.enquiry = enquiry;
    }

    /** Whether an enquiry follows. */
    public boolean opensEnquiry() {
        return enquiry;
    }
}
