package org.lifecourse.children.pathway;

import java.time.LocalDate;
import org.lifecourse.core.RuleViolation;

/** Texts and days that people type: texts are never null and fit, days are not ahead of today. */
final class Words {

    private Words() {
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String of(String field, String text, int most) {
        var words = text == null ? "" : text.strip();
        if (words.length() > most) {
            throw RuleViolation.at(field, "pathway.tooLong", most, words.length());
        }
        return words;
    }

    static String needed(String field, String text, int most, String key) {
        if (blank(text)) {
            throw RuleViolation.at(field, key);
        }
        return of(field, text, most);
    }

    static <T> T chosen(String field, T value) {
        if (value == null) {
            throw RuleViolation.at(field, "pathway.needsChoice");
        }
        return value;
    }

    /** A day on which something was done: given, not before what it follows, and not after today. */
    static LocalDate done(String field, LocalDate day, LocalDate notBefore, LocalDate today) {
        if (day == null) {
            throw RuleViolation.at(field, "pathway.needsDay");
        }
        if (notBefore != null && day.isBefore(notBefore)) {
            throw RuleViolation.at(field, "pathway.tooEarly", notBefore);
        }
        if (day.isAfter(today)) {
            throw RuleViolation.at(field, "pathway.ahead");
        }
        return day;
    }
}
