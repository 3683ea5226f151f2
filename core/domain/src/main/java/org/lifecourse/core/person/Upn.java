package org.lifecourse.core.person;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lifecourse.core.RuleViolation;

/**
 * A unique pupil number: a check letter and twelve characters, the last of which is a letter in a temporary number.
 *
 * <p>The check letter comes from the others by weights 2 to 13, modulo 23; the letters I, O and S are not used.
 */
public final class Upn {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final Pattern FORMAT = Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");

    private final String value;

    private Upn(String value) {
        this.value = value;
    }

    /**
     * @throws RuleViolation when it is no pupil's number
     */
    public static Upn of(String text) {
        var characters = text == null ? "" : text.replaceAll("[\\s\\u00a0]+", "").toUpperCase(Locale.ROOT);
        if (!FORMAT.matcher(characters).matches()) {
            throw RuleViolation.at("upn", "upn.malformed");
        }
        if (checkLetter(characters) != characters.charAt(0)) {
            throw RuleViolation.at("upn", "upn.wrongCheckLetter");
        }
        return new Upn(characters);
    }

    private static char checkLetter(String characters) {
        var sum = 0;
        for (var place = 1; place < characters.length(); place++) {
            var character = characters.charAt(place);
            sum += (place + 1) * (Character.isDigit(character) ? character - '0' : LETTERS.indexOf(character));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    /** Whether the school gave it until the real one is known. */
    public boolean isTemporary() {
        return !Character.isDigit(value.charAt(value.length() - 1));
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upn upn && value.equals(upn.value);
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
