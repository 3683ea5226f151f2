package org.lifecourse.core.person;

import java.util.Locale;
import org.lifecourse.core.RuleViolation;

/** A person's sex as returns know it. How a person describes their own gender stands beside it, in their words. */
public enum Sex {

    FEMALE("F", "2"), MALE("M", "1"), UNKNOWN("U", "9");

    private final String letter;
    private final String digit;

    Sex(String letter, String digit) {
        this.letter = letter;
        this.digit = digit;
    }

    /** As it is stored and as returns since 2018 write it. */
    public String letter() {
        return letter;
    }

    /** As older returns write it. */
    public String digit() {
        return digit;
    }

    /**
     * Understands {@code M/F/U}, {@code 1/2/9}, {@code 0} and the words.
     *
     * @throws RuleViolation when it is none of them
     */
    public static Sex of(String text) {
        var word = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return switch (word) {
            case "", "U", "0", "9", "UNKNOWN", "NOT KNOWN", "INDETERMINATE" -> UNKNOWN;
            case "M", "1", "MALE" -> MALE;
            case "F", "2", "FEMALE" -> FEMALE;
            default -> throw RuleViolation.at("sex", "person.sexUnknown", text);
        };
    }
}
