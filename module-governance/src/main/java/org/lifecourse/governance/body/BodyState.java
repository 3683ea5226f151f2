package org.lifecourse.governance.body;

import java.time.LocalDate;

/** Where a body stands in its life on a given day. */
public enum BodyState {

    OPEN, CLOSED, PLANNED;

    static BodyState on(LocalDate day, LocalDate establishedOn, LocalDate closedOn) {
        if (day.isBefore(establishedOn)) {
            return PLANNED;
        }
        return closedOn != null && day.isAfter(closedOn) ? CLOSED : OPEN;
    }
}
