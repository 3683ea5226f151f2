package org.lifecourse.core.person;

import java.time.LocalDate;
import org.lifecourse.core.RuleViolation;

/** The day with which something on a person's record ends: it has to be said, and does not lie before the first. */
final class LastDay {

    private LastDay() {
    }

    /**
     * @throws RuleViolation {@code person.needsLastDay}
     */
    static LocalDate said(LocalDate last) {
        if (last == null) {
            throw RuleViolation.at("last", "person.needsLastDay");
        }
        return last;
    }

    /**
     * @param first null where nobody knows since when
     */
    static LocalDate said(LocalDate last, LocalDate first) {
        return first != null && said(last).isBefore(first) ? first : said(last);
    }
}
