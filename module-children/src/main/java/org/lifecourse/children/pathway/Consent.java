package org.lifecourse.children.pathway;

/** Whether the family agreed that information is shared; it is not asked for where asking would put the child at risk. */
public enum Consent {
    GIVEN, NOT_GIVEN, NOT_ASKED_RISK
}
