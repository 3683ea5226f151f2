package org.lifecourse.core.person;

import java.util.Objects;
import org.lifecourse.core.RuleViolation;

/**
 * A number of the National Health Service: ten digits, the last of which checks the others (Modulus 11).
 *
 * <p>Some digits that pass the check are nobody's number all the same: one digit ten times, and the run 9876543210. Numbers that begin
 * with 999 are set aside for testing.
 */
public final class NhsNumber {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;
    private static final String RUN = "9876543210";

    private final String value;

    private NhsNumber(String value) {
        this.value = value;
    }

    /**
     * @param text ten digits, with spaces or hyphens anywhere
     * @param testNumbers whether numbers that are set aside for testing are taken
     * @throws RuleViolation when it is nobody's number
     */
    public static NhsNumber of(String text, boolean testNumbers) {
        var digits = text == null ? "" : text.replaceAll("[\\s\\u00a0-]+", "");
        if (!digits.matches("[0-9]{10}")) {
            throw RuleViolation.at("nhsNumber", "nhsNumber.notTenDigits");
        }
        if (digits.chars().distinct().count() == 1 || RUN.equals(digits) || checkDigit(digits) != digits.charAt(DIGITS - 1) - '0') {
            throw RuleViolation.at("nhsNumber", "nhsNumber.wrongCheckDigit");
        }
        if (digits.startsWith("999") && !testNumbers) {
            throw RuleViolation.at("nhsNumber", "nhsNumber.isForTests");
        }
        return new NhsNumber(digits);
    }

    /** Whether this portal takes numbers that are set aside for testing: with sample data, or where it is set so. */
    static boolean testNumbersAreTaken() {
        return Boolean.getBoolean("lifecourse.test-numbers") || !System.getProperty("lifecourse.samples", "").isBlank();
    }

    /** In groups of three, three and four; what is no such number stays as it is. */
    public static String written(String digits) {
        return digits == null ? "" : digits.matches("[0-9]{10}")
                ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6) : digits;
    }

    /** The digit that belongs at the end: 11 counts as 0, and 10 belongs to no number. */
    private static int checkDigit(String digits) {
        var sum = 0;
        for (var place = 0; place < DIGITS - 1; place++) {
            sum += (digits.charAt(place) - '0') * (DIGITS - place);
        }
        var check = MODULUS - sum % MODULUS;
        return check == MODULUS ? 0 : check;
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NhsNumber number && value.equals(number.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return written(value);
    }
}
