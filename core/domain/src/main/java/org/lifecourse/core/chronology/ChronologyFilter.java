package org.lifecourse.core.chronology;

import java.time.LocalDate;

/**
 * What to read of a chronology.
 *
 * @param text words in title or detail; empty for any
 * @param module code; empty for any
 * @param from first day, or null
 * @param to last day, or null
 * @param onlySignificant whether only key events are wanted
 */
public record ChronologyFilter(String text, String module, LocalDate from, LocalDate to, boolean onlySignificant) {

    public static final ChronologyFilter ALL = new ChronologyFilter("", "", null, null, false);

    @Override
    public String text() {
        return text == null ? "" : text.strip();
    }

    @Override
    public String module() {
        return module == null ? "" : module.strip();
    }
}
