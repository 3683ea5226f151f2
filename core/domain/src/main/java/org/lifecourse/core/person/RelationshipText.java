package org.lifecourse.core.person;

import java.time.LocalDate;

/**
 * How the person stands to another.
 *
 * @param other reference of the other person
 * @param kind read as: the person is the KIND of the other; with {@code otherIs} as: the other is the KIND of the person
 * @param otherIs whether the kind says what the other one is
 */
public record RelationshipText(String other, RelationshipKind kind, boolean otherIs, boolean parentalResponsibility, boolean nextOfKin, LocalDate from) {
}
