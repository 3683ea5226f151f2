package org.lifecourse.core.deadline;

/** How a clock stands on a day. */
public enum DeadlineStatus {
    /** The trigger has not happened. */
    NOT_STARTED,
    /** Due today or later. */
    RUNNING,
    /** Done on or before the day it was due. */
    MET,
    /** The day passed without it, or it was done later. */
    MISSED,
    /** The limit is lifted by a lawful exception and the agreed day has not passed, or it was done by that day. */
    EXCEPTED,
    /** A changed fact, rule or holiday, or the end of the process, put another result in its place; kept to be read. */
    SUPERSEDED
}
