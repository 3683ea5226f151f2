package org.lifecourse.core.person;

/**
 * A person that was found and whose record is open to the caller, as far as being restricted goes.
 *
 * @param formerName the other name by which they were found, or empty
 */
public record PersonHit(PersonLine person, String formerName) {
}
