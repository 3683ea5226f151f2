package org.lifecourse.core.deadline;

/** Whose word a rule is. */
public enum Basis {
    STATUTE, GUIDANCE, LOCAL,
    /** As we know it, still to be confirmed by the borough against its source. */
    DEFAULT
}
