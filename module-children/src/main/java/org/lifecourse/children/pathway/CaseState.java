package org.lifecourse.children.pathway;

/** Whether a record still asks for something. */
public enum CaseState {
    OPEN, CLOSED
}
