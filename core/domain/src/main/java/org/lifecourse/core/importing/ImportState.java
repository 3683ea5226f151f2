package org.lifecourse.core.importing;

/** Where an import stands. */
public enum ImportState {

    UPLOADED, CHECKING, CHECKED, IMPORTING, IMPORTED, FAILED, UNDONE;

    public boolean isRunning() {
        return this == CHECKING || this == IMPORTING;
    }

    /** Whether its rows may be tried: a file that has been brought in is not brought in twice. */
    boolean canRun() {
        return this == UPLOADED || this == CHECKED;
    }
}
