package org.lifecourse.children.pathway;

/** What follows a contact. */
public enum ThresholdDecision {
    NO_FURTHER_ACTION, INFORMATION_AND_ADVICE, EARLY_HELP, SOCIAL_WORK;

    /** Early help is an offer: without the family's agreement there is none. */
    public boolean needsConsent() {
        return this == EARLY_HELP;
    }

    /** Whether another record is opened. */
    public boolean leadsOn() {
        return this == EARLY_HELP || this == SOCIAL_WORK;
    }
}
