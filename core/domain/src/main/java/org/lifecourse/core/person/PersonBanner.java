package org.lifecourse.core.person;

import java.time.LocalDate;
import java.util.List;

/**
 * What every page on a person shows on top.
 *
 * @param alerts what holds today
 * @param firstLanguage what an interpreter has to speak, or empty
 * @param allocated names of those who work with the person now, newest first; a team stands where nobody is named
 * @param dueOn the next day on a clock that the reader may see, or null
 * @param dueTitle what is due then, or empty
 */
public record PersonBanner(PersonLine line, List<Alert> alerts, String communication, boolean interpreter, String firstLanguage,
        List<String> allocated, LocalDate dueOn, String dueTitle) {

    /** Something to know at once. */
    public record Alert(AlertKind kind, String text) {
    }

    /** Whether anything stands below the name. */
    public boolean hasNotes() {
        return !alerts.isEmpty() || !communication.isBlank() || interpreter;
    }
}
