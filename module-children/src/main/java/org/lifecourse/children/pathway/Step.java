package org.lifecourse.children.pathway;

import java.time.LocalDate;

/** A record before or after this one on the same way. */
public record Step(String reference, LocalDate on, String word) {
}
