package org.lifecourse.core.importing.web;

import org.lifecourse.core.importing.ImportJobDetails.BadRow;
import org.lifecourse.core.importing.ImportState;
import org.lifecourse.core.importing.Problem;
import org.lifecourse.core.web.Texts;

/** How problems and states of an import are put. */
final class ImportWords {

    private ImportWords() {
    }

    static String of(Problem problem) {
        return problem == null ? "" : Texts.message(problem.key(), problem.arguments().toArray());
    }

    /** A refused row as a page and the file of refused rows show it. */
    static BadLine of(BadRow row) {
        return new BadLine(row.line(), row.problem().column(), of(row.problem()), row.cells());
    }

    /** Colour of the tag of a state. */
    static String tone(ImportState state) {
        return switch (state) {
            case IMPORTED -> "green";
            case FAILED -> "red";
            case CHECKING, IMPORTING -> "blue";
            case CHECKED -> "amber";
            case UPLOADED, UNDONE -> "plain";
        };
    }
}
