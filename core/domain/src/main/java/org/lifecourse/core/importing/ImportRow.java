package org.lifecourse.core.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lifecourse.core.RuleViolation;

/**
 * One row of a file, by the names of the target's columns.
 *
 * @param line line in the file, counted from 1 with the heading
 * @param values text by column; a missing column is an empty text
 */
public record ImportRow(int line, Map<String, String> values) {

    /** The text without spaces around it, empty when there is none. */
    public String text(String column) {
        var value = values.get(column);
        return value == null ? "" : value.strip();
    }

    /** The parts between {@code " | "}. */
    public List<String> list(String column) {
        var value = text(column);
        return value.isEmpty() ? List.of() : Arrays.stream(value.split("\\s*\\|\\s*")).filter(part -> !part.isBlank()).toList();
    }

    /**
     * A day as {@code 2023-06-07} or {@code 07/06/2023}; null when there is none.
     *
     * @throws RuleViolation when the text is not a day
     */
    public LocalDate day(String column) {
        var value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            if (value.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
                var parts = value.split("/");
                return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
            }
            return LocalDate.parse(value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value);
        } catch (DateTimeException e) {
            throw RuleViolation.at(column, "import.notADay", value);
        }
    }

    /** {@code yes}, {@code y}, {@code true} or {@code 1}; the reverse words; null when there is none. */
    public Boolean yes(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "yes", "y", "true", "1" -> true;
            case "no", "n", "false", "0" -> false;
            default -> throw RuleViolation.at(column, "import.notYesOrNo", text(column));
        };
    }

    /** A whole number; null when there is none. */
    public Integer number(String column) {
        var value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("-?\\d{1,9}")) {
            throw RuleViolation.at(column, "import.notANumber", value);
        }
        return Integer.valueOf(value);
    }

    /** One of the words of an enum, in any case and with spaces or hyphens for underscores. */
    public <E extends Enum<E>> E word(String column, Class<E> kind, E otherwise) {
        var value = text(column);
        if (value.isEmpty()) {
            return otherwise;
        }
        var name = value.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(kind.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst()
                .orElseThrow(() -> RuleViolation.at(column, "import.notAWord", value,
                        String.join(", ", Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList())));
    }
}
