package org.lifecourse.core.person;

/**
 * A person that was found.
 *
 * @param person when hidden: only {@code restricted} is set, and the reference if an exact number was searched for
 * @param hidden whether the record is restricted and the caller is not involved
 * @param formerName the other name by which they were found, or empty
 */
public record PersonHit(PersonLine person, boolean hidden, String formerName) {
}
