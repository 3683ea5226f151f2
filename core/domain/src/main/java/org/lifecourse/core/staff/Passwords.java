package org.lifecourse.core.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.lifecourse.core.RuleViolation;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, two passes, one lane: the OWASP minimum), and says which are too weak.
 */
@ApplicationScoped
public class Passwords {

    /** NIST SP 800-63B and the NCSC ask for length, not for signs of many kinds. */
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** What passwords that are guessed first are made of, beside the username: words of the work, of keyboards and of the calendar (OWASP ASVS 5, V6.1.2). */
    private static final List<String> COMMON = List.of("lifecourse", "council", "borough", "county", "social", "children", "adults", "portal", "intranet",
            "administrator", "admin", "password", "passw0rd", "p@ssw0rd", "welcome", "letmein", "changeme", "default", "temporary", "secret", "login", "master", "qwertyuiop",
            "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm", "iloveyou", "football", "liverpool", "arsenal", "chelsea", "dragon", "monkey", "sunshine", "princess",
            "spring", "summer", "autumn", "winter", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    /** Signs that have to be left when those words and all figures are taken out. */
    private static final int OWN_SIGNS = 5;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    /** Holds the 19 MiB for good; a module in which nobody signs in never asks for it. */
    private static final class Hashing {

        private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    }

    /**
     * @throws RuleViolation when the password is too short, too long, or easily guessed
     */
    public String hash(String password, String username) {
        if (password == null || password.length() < SHORTEST) {
            throw RuleViolation.at("password", "password.tooShort", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw RuleViolation.at("password", "password.tooLong", LONGEST);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (ownSigns(plain.replace(username, "")) < OWN_SIGNS) {
            throw RuleViolation.at("password", "password.tooEasy");
        }
        return Password.hash(password).addRandomSalt(16).with(Hashing.ARGON2ID).getResult();
    }

    /** How many different signs are the person's own. */
    private static long ownSigns(String plain) {
        var own = plain;
        for (var word : COMMON) {
            own = own.replace(word, "");
        }
        return own.chars().filter(sign -> !Character.isDigit(sign)).distinct().count();
    }

    /** Whether the password fits. Takes as long for an unknown account, so that nobody learns which accounts exist. */
    public boolean fits(String password, String hash) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        if (hash == null) {
            Password.hash(password).addRandomSalt(16).with(Hashing.ARGON2ID).getResult();
            return false;
        }
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** A first password that can be read aloud: four groups of four signs. */
    public String invent() {
        var invented = draw();
        while (ownSigns(invented) < OWN_SIGNS) {
            invented = draw();
        }
        return invented;
    }

    private String draw() {
        var text = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
