package org.lifecourse.children.pathway;

import java.time.LocalDate;

/**
 * A record in a list.
 *
 * @param child name of the foremost child, null where the caller may not open their record
 * @param personReference number of that child, null likewise
 * @param others how many children besides
 * @param agency who told us, or who leads
 * @param worker who does it, or the team
 * @param dueOn until when, or null
 */
public record CaseRow(String reference, String child, String personReference, long others, LocalDate startedOn, String agency, String worker,
        CaseStep step, LocalDate dueOn) {
}
