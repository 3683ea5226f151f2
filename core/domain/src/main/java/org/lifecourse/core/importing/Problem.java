package org.lifecourse.core.importing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;

/**
 * Why a row is bad: a message key with its arguments, which the page puts into words.
 *
 * @param key message key
 * @param column the column concerned, or empty
 */
public record Problem(String key, String column, List<String> arguments) {

    private static final String FAULT = "import.unexpected";

    static Problem of(RuntimeException cause) {
        if (cause instanceof RuleViolation violation) {
            return new Problem(violation.key(), violation.field() == null ? "" : violation.field(),
                    violation.arguments().stream().map(String::valueOf).toList());
        }
        if (cause instanceof AccessDenied) {
            return new Problem("import.notPermitted", "", List.of());
        }
        return databaseState(cause).map(Problem::ofState).orElseGet(() -> new Problem(FAULT, "", List.of()));
    }

    /** Whether it is a fault of the program rather than of the row. */
    boolean isFault() {
        return key.equals(FAULT);
    }

    private static Problem ofState(String state) {
        return new Problem(switch (state) {
            case "22001" -> "import.textTooLong";
            case "23505", "23P01" -> "import.clashes";
            case "23503" -> "import.refersToNothing";
            default -> "import.valueNotAllowed";
        }, "", List.of());
    }

    /** Whether the cause lies in the row and not in the server: another try of the same row would fail again. */
    static boolean isOfTheRow(RuntimeException cause) {
        return databaseState(cause).map(state -> state.startsWith("22") || state.startsWith("23")).orElse(true);
    }

    private static Optional<String> databaseState(Throwable cause) {
        for (var link = cause; link != null; link = link.getCause()) {
            if (link instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    String asText() {
        var parts = new ArrayList<String>(List.of(key, column));
        parts.addAll(arguments);
        return TextLine.of(parts);
    }

    static Problem read(String text) {
        var parts = TextLine.read(text);
        return new Problem(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }
}
