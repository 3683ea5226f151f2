package org.lifecourse.core.chronology;

import java.time.LocalDate;

/**
 * Something that happened to a person, as a module enters it.
 *
 * @param kind stable word, such as {@code decision}
 * @param on the day on which it happened
 * @param title what happened, a short sentence without a full stop
 * @param detail more, or empty
 * @param link absolute path of the record
 * @param permission without which the entry is not shown
 * @param area service area in which the permission has to be held
 * @param significant whether it belongs to the short chronology of key events
 */
public record TimelineEntry(Long personId, String module, String kind, String subjectKind, String subject, LocalDate on, String title,
        String detail, String link, String permission, String area, boolean significant) {
}
