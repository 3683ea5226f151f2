package org.lifecourse.children.pathway;

/** What follows an assessment. */
public enum AssessmentOutcome {
    STEP_DOWN, CHILD_IN_NEED, STRATEGY_DISCUSSION, NO_FURTHER_ACTION
}
