package org.lifecourse.core.person;

/** How a person is reached. */
public record ContactText(ContactKind kind, String value, String note) {
}
