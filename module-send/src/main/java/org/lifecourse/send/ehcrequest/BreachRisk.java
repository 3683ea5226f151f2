package org.lifecourse.send.ehcrequest;

/** How near an open request is to missing a limit: by the next limit that runs. */
public enum BreachRisk {
    /** The next limit has passed. */
    LATE,
    /** It falls within the next fourteen days. */
    SOON,
    /** The twenty weeks are lifted by a lawful exception, and nothing else is near. */
    LIFTED,
    /** All limits are further away. */
    ON_TRACK
}
