package org.lifecourse.adults.safeguarding;

/** Who raised a concern. */
public enum RaisedBy {
    ADULT, FAMILY_OR_FRIEND, CARE_PROVIDER, HEALTH, POLICE, COUNCIL, HOUSING, CQC, PUBLIC, OTHER
}
