package org.lifecourse.core.person;

/** What whoever opens a record has to know at once. */
public enum AlertKind {
    RISK_TO_OTHERS, RISK_TO_PERSON, HEALTH, ADDRESS_PROTECTED, DO_NOT_CONTACT, COMMUNICATION, OTHER
}
