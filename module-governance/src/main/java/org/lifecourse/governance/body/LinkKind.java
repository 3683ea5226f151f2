package org.lifecourse.governance.body;

import java.util.Set;

/** How a body stands to another one: always read from the lower body upwards. Stored by name. */
public enum LinkKind {

    PART_OF, REPORTS_TO, ADVISES, SUPPORTS;

    /** Kinds that must not lead in a circle together. Being part of and reporting to are both answering upwards. */
    Set<LinkKind> family() {
        return isUpwards() ? Set.of(PART_OF, REPORTS_TO) : Set.of(this);
    }

    /** Whether the higher body answers for the lower one. */
    public boolean isUpwards() {
        return this == PART_OF || this == REPORTS_TO;
    }
}
