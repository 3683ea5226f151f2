package org.lifecourse.core.work;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Open work of a team as its tray shows it.
 *
 * @param version changes whenever it is given to somebody else
 * @param username whose it is, or null while it lies in the tray
 * @param staffName their name, or null
 * @param touchedAt when something last happened with it or its record
 * @param mayMove whether the caller may give it to somebody
 */
public record TeamItem(Long id, long version, String module, String kind, String subjectKind, String subject, String title, String detail,
        String link, LocalDate dueOn, String username, String staffName, boolean active, Instant touchedAt, boolean mayMove) {

    public boolean isUnassigned() {
        return username == null;
    }
}
