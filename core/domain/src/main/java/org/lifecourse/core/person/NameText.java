package org.lifecourse.core.person;

import java.time.LocalDate;

/**
 * A name that a person takes or is also known by.
 *
 * @param kind LEGAL replaces the current name, which stays searchable as a former one; PREFERRED is what they are called; others stand beside
 * @param from the day from which it counts; null when not known
 */
public record NameText(NameKind kind, String givenNames, String familyName, LocalDate from) {
}
