package org.lifecourse.governance.body;

import org.lifecourse.core.RuleViolation;

/** Texts that people type: never null, without spaces around them, and no longer than the place kept for them. */
final class Words {

    private Words() {
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String of(String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * @param field the input or column that the text came from
     * @throws RuleViolation when the text is longer than {@code most}
     */
    static String of(String field, String text, int most) {
        var words = of(text);
        if (words.length() > most) {
            throw RuleViolation.at(field, "body.tooLong", most, words.length());
        }
        return words;
    }

    /**
     * @param key message of the rule that the text is needed
     */
    static String needed(String field, String text, int most, String key) {
        if (blank(text)) {
            throw RuleViolation.at(field, key);
        }
        return of(field, text, most);
    }
}
