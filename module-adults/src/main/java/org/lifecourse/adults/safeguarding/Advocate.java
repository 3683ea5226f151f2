package org.lifecourse.adults.safeguarding;

/** Who speaks with or for the adult. */
public enum Advocate {
    NONE, ADVOCATE, FAMILY_OR_FRIEND
}
