package org.lifecourse.core.work;

import java.time.Instant;

/**
 * Work that was handed over together.
 *
 * @param items pieces of work
 * @param cases records that went along
 * @param firstTitle a piece of it, or the reference of a record
 * @param to the receiver's name, or null for the tray
 * @param mayUndo whether it can still be handed back
 */
public record HandOver(Long batch, long items, long cases, String firstTitle, String from, String to, String by, Instant at, String reason,
        boolean mayUndo) {
}
