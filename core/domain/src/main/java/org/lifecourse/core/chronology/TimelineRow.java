package org.lifecourse.core.chronology;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry as it is read.
 *
 * @param moduleTitle name of the module that wrote it
 * @param moduleRunning whether its link can be followed now; a stopped module's entries stay readable and are marked
 */
public record TimelineRow(Long id, LocalDate on, Instant recordedAt, String recordedBy, String module, String moduleTitle,
        boolean moduleRunning, String kind, String title, String detail, String link, boolean significant) {
}
