package org.lifecourse.core.person;

import java.util.Locale;

/** Whose number it is. The kinds with a check digit or letter take no number that fails it. */
public enum IdentifierKind {

    NHS, UPN, ULN, LOCAL, LEGACY;

    /**
     * The number as it is stored and compared.
     *
     * @param testNumbers whether numbers that are set aside for testing are taken
     * @throws org.lifecourse.core.RuleViolation when it is not such a number
     */
    String checked(String text, boolean testNumbers) {
        return switch (this) {
            case NHS -> NhsNumber.of(text, testNumbers).value();
            case UPN -> Upn.of(text).value();
            case ULN -> Uln.of(text).value();
            case LOCAL, LEGACY -> compared(text);
        };
    }

    /** Capitals without spaces: two ways of writing one number are one number. */
    static String compared(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\u00a0]+", "").toUpperCase(Locale.ROOT);
    }
}
