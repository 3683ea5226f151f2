package org.lifecourse.core.work;

import java.time.LocalDate;

/**
 * Something that somebody has to do. One open item stands for one kind of work on one record and one person.
 *
 * @param id null until stored
 * @param module code of the module that asks for it
 * @param kind kind of work, counted in the menu
 * @param title what to do, beginning with a verb
 * @param detail why, or where it comes from
 * @param link absolute path of the page where it is done
 * @param actionLabel words on the button
 * @param permission that the person needs to do it
 * @param dueOn the last day, or null
 * @param waiting whether others wait for this person's word
 */
public record WorkItem(Long id, String module, String kind, String subjectKind, String subject, String title, String detail, String link,
        String actionLabel, String permission, Long staffId, Long teamId, LocalDate dueOn, boolean waiting) {
}
