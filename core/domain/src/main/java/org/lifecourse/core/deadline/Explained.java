package org.lifecourse.core.deadline;

import java.util.List;

/**
 * One line of how a date was counted, as a message key and its arguments ({@code deadline.explain.*} in the core bundle); days are
 * {@link java.time.LocalDate}.
 */
public record Explained(String key, List<Object> arguments) {

    public static Explained of(String key, Object... arguments) {
        return new Explained(key, List.of(arguments));
    }
}
