package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;

/** How near an open request is to missing a limit: by the next limit that runs. */
public enum BreachRisk {
    /** The next limit has passed. */
    LATE,
    /** It falls within the next fourteen days. */
    SOON,
    /** The twenty weeks are lifted by a lawful exception, and nothing else is near. */
    LIFTED,
    /** All limits are further away. */
    ON_TRACK;

    /**
     * @param next the next limit that runs, or null
     * @param lifted whether an exception lifts the twenty weeks
     * @param soon until when a limit is near
     */
    static BreachRisk of(LocalDate next, boolean lifted, LocalDate today, LocalDate soon) {
        if (next != null && next.isBefore(today)) {
            return LATE;
        }
        if (next != null && !next.isAfter(soon)) {
            return SOON;
        }
        return lifted ? LIFTED : ON_TRACK;
    }
}
