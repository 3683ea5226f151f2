package org.lifecourse.core.indicator;

/** Whether a change is good. */
public enum Judgement {
    BETTER, WORSE, NEITHER
}
