package org.lifecourse.core.work;

import java.time.Instant;

/**
 * Work that was handed over together.
 *
 * @param to the receiver's name, or null for the tray
 * @param mayUndo whether it can still be handed back
 */
public record HandOver(Long batch, long items, String firstTitle, String from, String to, String by, Instant at, String reason, boolean mayUndo) {
}
