package org.lifecourse.children.pathway;

/** Where a worry comes from. */
public enum ContactSource {
    SCHOOL, HEALTH, POLICE, FAMILY, HOUSING, VOLUNTARY, COUNCIL, PUBLIC, OTHER
}
