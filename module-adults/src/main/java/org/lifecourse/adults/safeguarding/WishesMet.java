package org.lifecourse.adults.safeguarding;

/** How far what the adult wanted was achieved. */
public enum WishesMet {
    FULLY, PARTLY, NOT_ACHIEVED
}
