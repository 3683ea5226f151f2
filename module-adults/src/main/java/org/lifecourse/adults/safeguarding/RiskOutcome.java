package org.lifecourse.adults.safeguarding;

/** What became of the risk. */
public enum RiskOutcome {
    REMAINED, REDUCED, REMOVED
}
