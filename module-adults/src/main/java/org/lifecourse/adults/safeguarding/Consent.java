package org.lifecourse.adults.safeguarding;

/** Whether the adult agrees to the concern being shared; it may be overridden where others are at risk or the adult is coerced. */
public enum Consent {
    GIVEN, NOT_GIVEN, NOT_ASKED, OVERRIDDEN
}
