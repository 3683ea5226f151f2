package org.lifecourse.core.importing;

/** What happens to the good rows of a file that has bad ones. */
public enum ImportMode {
    /** One bad row, and nothing is kept. */
    ALL_OR_NOTHING,
    /** Good rows are kept, bad rows are left out. */
    SKIP_BAD_ROWS
}
