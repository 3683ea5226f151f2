package org.lifecourse.core.organisation;

/** How wide a place is, widest first. */
public enum LocalityKind {

    BOROUGH, LOCALITY, WARD;

    /** A place lies in a wider one, never in one of its own kind. */
    boolean canLieIn(LocalityKind wider) {
        return wider.ordinal() < ordinal();
    }
}
