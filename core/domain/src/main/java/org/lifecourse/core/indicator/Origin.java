package org.lifecourse.core.indicator;

/** Where a figure came from. One that people brought is never replaced by one that the portal computes. */
public enum Origin {
    IMPORTED, COMPUTED, ENTERED
}
