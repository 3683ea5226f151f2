package org.lifecourse.core.person;

import java.time.LocalDate;

/**
 * Somebody who works with a person.
 *
 * @param name of the member of staff or of somebody outside; empty when only a team is named
 * @param team empty when none
 * @param organisation empty when none
 * @param contact how they are reached, or empty
 * @param to null while it goes on
 */
public record InvolvementRow(Long id, String module, String subjectKind, String subject, String role, String name, String team,
        String organisation, String contact, LocalDate from, LocalDate to) {

    /** The same without the record it is about: that somebody is involved is shared between services, through which case is not. */
    InvolvementRow withoutSubject() {
        return new InvolvementRow(id, module, "", "", role, name, team, organisation, contact, from, to);
    }
}
