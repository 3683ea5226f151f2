package org.lifecourse.adults.safeguarding;

/** Something to choose by its code, with its name. */
public record Choice(String code, String name) {
}
