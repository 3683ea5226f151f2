package org.lifecourse.children.pathway;

import java.time.LocalDate;

/** A child of a record; {@code name} is null where the caller may not open the child's record. */
public record ChildLine(Long id, String reference, String name, LocalDate bornOn) {
}
