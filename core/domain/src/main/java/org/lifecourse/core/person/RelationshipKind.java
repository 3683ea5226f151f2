package org.lifecourse.core.person;

/** How one person stands to another: the first is the KIND of the second. Stored once; the other direction is derived. */
public enum RelationshipKind {

    PARENT, STEP_PARENT, GRANDPARENT, SIBLING, HALF_SIBLING, TWIN, PARTNER, CARER, GUARDIAN, FOSTER_CARER, OTHER_RELATIVE, FRIEND, ADVOCATE;

    /** Whether it reads the same from both sides. */
    public boolean isMutual() {
        return isSibling() || this == PARTNER || this == OTHER_RELATIVE || this == FRIEND;
    }

    /** Whether they are brothers or sisters. */
    public boolean isSibling() {
        return this == SIBLING || this == HALF_SIBLING || this == TWIN;
    }

    /** Whether somebody in this relation may hold parental responsibility. */
    public boolean mayHoldParentalResponsibility() {
        return this == PARENT || this == STEP_PARENT || this == GRANDPARENT || this == GUARDIAN || this == OTHER_RELATIVE || this == FOSTER_CARER;
    }
}
