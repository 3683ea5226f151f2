package org.lifecourse.governance.progress;

/** How a rating moved between the end of one quarter and the end of the next. */
public enum Movement {
    IMPROVED, WORSENED, NEWLY_REPORTED, UNCHANGED, NOT_REPORTED
}
