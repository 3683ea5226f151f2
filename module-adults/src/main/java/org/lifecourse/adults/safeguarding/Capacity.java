package org.lifecourse.adults.safeguarding;

/** Whether the adult can make this decision for themselves, as assessed in the enquiry. */
public enum Capacity {
    NOT_RECORDED, HAS, LACKS
}
