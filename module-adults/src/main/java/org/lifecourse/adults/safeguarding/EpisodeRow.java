package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;

/** An organisational episode and how its adults stand. */
public record EpisodeRow(String reference, String organisation, AbuseKind kind, LocalDate openedOn, LocalDate closedOn, long adults, long awaiting,
        long enquiries, long concluded, String summary, String outcome, long version) {

    public boolean isOpen() {
        return closedOn == null;
    }
}
