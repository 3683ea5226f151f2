package org.lifecourse.adults.safeguarding;

/** Whether the adult was asked what they want to come of it, and said so. */
public enum Wishes {
    NOT_RECORDED, EXPRESSED, NOTHING_EXPRESSED, NOT_ASKED
}
