package org.lifecourse.governance.body;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened to a body, by the day on which it took effect.
 *
 * @param first and {@code second}: what the words of its kind are about, such as a name
 * @param fields what changed, by the names of the fields; empty for other kinds
 */
public record BodyEvent(LocalDate on, Kind kind, String first, String second, List<String> fields) {

    /** What may happen, in the order in which events of one day are told. */
    public enum Kind {
        ESTABLISHED, RENAMED, CHANGED, LEFT_PARENT, PLACED_UNDER, LINE_BEGAN, LINE_ENDED, LINE_BEGAN_BELOW, LINE_ENDED_BELOW, TERMS_ADOPTED,
        SEAT_VACANT, APPOINTED, LEFT, ABSORBED, CLOSED, MERGED
    }
}
