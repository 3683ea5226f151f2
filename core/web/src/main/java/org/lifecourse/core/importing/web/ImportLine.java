package org.lifecourse.core.importing.web;

import org.lifecourse.core.importing.ImportJobRow;
import org.lifecourse.core.web.Texts;

/** A line of the list of imports, in words. */
public record ImportLine(ImportJobRow row, String title, String tone) {

    static ImportLine of(ImportJobRow row) {
        return new ImportLine(row, Texts.message(row.titleKey()), ImportWords.tone(row.state()));
    }
}
