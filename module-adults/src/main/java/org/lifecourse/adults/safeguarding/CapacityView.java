package org.lifecourse.adults.safeguarding;

/** A first view, at the front door, of whether the adult can decide about this for themselves. */
public enum CapacityView {
    HAS, LACKS, UNCLEAR
}
