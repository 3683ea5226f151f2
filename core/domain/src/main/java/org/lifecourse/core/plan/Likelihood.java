package org.lifecourse.core.plan;

/** How likely it is that a milestone is reached by its date, as the 2011 milestone report asks. */
public enum Likelihood {
    VERY_LIKELY, FAIRLY_LIKELY, FAIRLY_UNLIKELY, VERY_UNLIKELY
}
