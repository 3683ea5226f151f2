package org.lifecourse.core.person;

import java.time.LocalDate;

/**
 * Something that whoever opens the record has to know.
 *
 * @param from null means today
 */
public record AlertText(AlertKind kind, String text, LocalDate from) {
}
