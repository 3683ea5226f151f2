package org.lifecourse.core.person;

/** How exactly a person's day of birth is known. */
public enum BirthPrecision {
    DAY, MONTH, YEAR, ESTIMATED, UNKNOWN, UNBORN;

    /** Whether a day stands for it at all. */
    public boolean hasDay() {
        return this != UNKNOWN && this != UNBORN;
    }
}
