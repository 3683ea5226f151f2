package org.lifecourse.core.person;

import java.time.LocalDate;

/**
 * A number of a person. A second one of the same kind ends the first one the day before.
 *
 * @param from null when not known
 */
public record IdentifierText(IdentifierKind kind, String value, LocalDate from, String note) {
}
