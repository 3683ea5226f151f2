package org.lifecourse.children.pathway;

/** What a record waits for. */
public enum CaseStep {
    TO_DECIDE, DECIDED, TO_PLAN, PLAN_AGREED, TO_CHECK, ENDED, TO_ASSESS, TO_AUTHORISE, AUTHORISED
}
