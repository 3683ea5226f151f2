package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import org.lifecourse.core.RuleViolation;

/** What is asked of texts and days that somebody typed. */
final class Input {

    private Input() {
    }

    static String text(String field, String value, int longest) {
        var text = value == null ? "" : value.strip();
        if (text.length() > longest) {
            throw RuleViolation.at(field, "ehcRequest.tooLong", longest);
        }
        return text;
    }

    static String needed(String field, String value, int longest, String otherwise) {
        var text = text(field, value, longest);
        if (text.isEmpty()) {
            throw RuleViolation.at(field, otherwise);
        }
        return text;
    }

    /** With a full stop, unless it ends like a sentence already. */
    static String sentence(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    /** A day that is given, has come, and is not before another one. */
    static LocalDate day(String field, LocalDate day, LocalDate earliest, LocalDate today) {
        if (day == null) {
            throw RuleViolation.at(field, "ehcRequest.needsDay");
        }
        if (day.isAfter(today)) {
            throw RuleViolation.at(field, "ehcRequest.inFuture", today);
        }
        if (earliest != null && day.isBefore(earliest)) {
            throw RuleViolation.at(field, "ehcRequest.dayTooEarly", earliest);
        }
        return day;
    }
}
