package org.lifecourse.core.deadline;

import java.time.LocalDate;

/** A time in which a clock stood still; {@code to} is null while it does. */
public record PauseRow(LocalDate from, LocalDate to, String reason) {
}
