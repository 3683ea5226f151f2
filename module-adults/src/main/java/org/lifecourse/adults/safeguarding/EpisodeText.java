package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;

/** An organisational episode as somebody opens or changes it. */
public record EpisodeText(String organisationCode, AbuseKind kind, LocalDate openedOn, String summary) {
}
