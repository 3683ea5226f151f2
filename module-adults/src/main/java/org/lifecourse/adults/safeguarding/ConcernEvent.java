package org.lifecourse.adults.safeguarding;

import java.time.Instant;

/** A line of a record's history: who did what, and why where a reason was asked for. */
public record ConcernEvent(Instant at, String by, String action, String reason) {
}
