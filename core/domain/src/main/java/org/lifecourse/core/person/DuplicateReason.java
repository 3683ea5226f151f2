package org.lifecourse.core.person;

/** Why two records may stand for one person. */
public enum DuplicateReason {
    NUMBER, SAME_NAME, SIMILAR_NAME, SWAPPED_NAMES, SAME_BIRTH, SIMILAR_BIRTH, SAME_POSTCODE
}
