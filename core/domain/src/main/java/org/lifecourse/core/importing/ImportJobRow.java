package org.lifecourse.core.importing;

import java.time.Instant;

/** An import in the list. */
public record ImportJobRow(Long id, String target, String titleKey, String fileName, String staffName, ImportState state, int rowsTotal, int rowsAdded,
        int rowsChanged, int rowsSame, int rowsBad, Instant startedAt) {
}
