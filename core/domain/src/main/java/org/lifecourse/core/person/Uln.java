package org.lifecourse.core.person;

import java.util.Objects;
import org.lifecourse.core.RuleViolation;

/** A unique learner number of further education: ten digits, the last of which checks the others. */
public final class Uln {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private final String value;

    private Uln(String value) {
        this.value = value;
    }

    /**
     * @throws RuleViolation when it is no learner's number
     */
    public static Uln of(String text) {
        var digits = text == null ? "" : text.replaceAll("[\\s\\u00a0]+", "");
        if (!digits.matches("[1-9][0-9]{9}") || "9999999999".equals(digits)) {
            throw RuleViolation.at("uln", "uln.malformed");
        }
        var sum = 0;
        for (var place = 0; place < DIGITS - 1; place++) {
            sum += (digits.charAt(place) - '0') * (DIGITS - place);
        }
        var remainder = sum % MODULUS;
        if (remainder == 0 || DIGITS - remainder != digits.charAt(DIGITS - 1) - '0') {
            throw RuleViolation.at("uln", "uln.wrongCheckDigit");
        }
        return new Uln(digits);
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Uln uln && value.equals(uln.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
