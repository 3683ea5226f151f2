package org.lifecourse.core.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days in addresses. */
public final class Days {

    private Days() {
    }

    /** The day, or null where the address holds none that can be read. */
    public static LocalDate of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
