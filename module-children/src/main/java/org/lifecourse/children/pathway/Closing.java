package org.lifecourse.children.pathway;

/** Why early help ends. */
public enum Closing {
    OUTCOMES_MET, CONSENT_WITHDRAWN, STEPPED_UP, MOVED_AWAY, NOT_ENGAGED;

    /** Whether somebody looks again after six months, to see that it lasted. */
    public boolean isChecked() {
        return this == OUTCOMES_MET;
    }
}
