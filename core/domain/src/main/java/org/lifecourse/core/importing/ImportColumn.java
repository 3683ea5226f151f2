package org.lifecourse.core.importing;

import java.util.List;

/**
 * A column that a target understands.
 *
 * @param name its name in a well-formed file
 * @param required whether each row needs a value
 * @param aliases other headings that are recognised, such as those of other systems
 * @param longest most characters that the record takes; zero when there is no limit of its own
 */
public record ImportColumn(String name, boolean required, List<String> aliases, int longest) {

    public static ImportColumn required(String name, String... aliases) {
        return new ImportColumn(name, true, List.of(aliases), 0);
    }

    public static ImportColumn optional(String name, String... aliases) {
        return new ImportColumn(name, false, List.of(aliases), 0);
    }

    /** The same column with a limit, so that a longer text is a bad row and never reaches the database. */
    public ImportColumn atMost(int characters) {
        return new ImportColumn(name, required, aliases, characters);
    }
}
