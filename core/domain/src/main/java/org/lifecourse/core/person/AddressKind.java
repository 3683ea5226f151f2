package org.lifecourse.core.person;

/** What an address is to a person. */
public enum AddressKind {

    HOME, PLACEMENT, TEMPORARY, CORRESPONDENCE;

    /** Whether somebody lives there. */
    public boolean isLivedAt() {
        return this != CORRESPONDENCE;
    }
}
