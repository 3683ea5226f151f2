package org.lifecourse.core.person;

import java.time.Instant;

/**
 * Somebody looked at a person's record, or changed it.
 *
 * @param number place in the audit, for the next page
 * @param staff display name as it was then
 * @param action stable word, such as {@code person.viewed}
 * @param reason why, where one was asked for, else empty
 */
public record SeenRow(long number, Instant at, String staff, String action, boolean changed, String reason) {
}
