package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;
import org.lifecourse.core.RuleViolation;

/** What people type: texts never null, without spaces around them and no longer than the place kept for them; days that have come. */
final class Words {

    static final int NAME = 200;
    static final int LINE = 300;
    static final int NOTE = 2000;
    static final int PAGE = 4000;
    static final int STORY = 8000;

    private Words() {
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String of(String text) {
        return text == null ? "" : text.strip();
    }

    static String of(String field, String text, int most) {
        var words = of(text);
        if (words.length() > most) {
            throw RuleViolation.at(field, "safeguarding.tooLong", most, words.length());
        }
        return words;
    }

    static String needed(String field, String text, int most, String key) {
        if (blank(text)) {
            throw RuleViolation.at(field, key);
        }
        return of(field, text, most);
    }

    static <T> T needed(String field, T value, String key) {
        if (value == null) {
            throw RuleViolation.at(field, key);
        }
        return value;
    }

    /**
     * @param earliest the first day that makes sense, or null
     */
    static LocalDate day(String field, LocalDate day, LocalDate earliest, LocalDate today) {
        needed(field, day, "safeguarding.needsDay");
        if (day.isAfter(today)) {
            throw RuleViolation.at(field, "safeguarding.dayToCome");
        }
        if (earliest != null && day.isBefore(earliest)) {
            throw RuleViolation.at(field, "safeguarding.dayTooEarly", earliest);
        }
        return day;
    }
}
