package org.lifecourse.core.person;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lifecourse.core.RuleViolation;

/** A postcode as the post writes it: capitals, one space before the last three characters. */
public final class Postcode {

    static final String PATTERN = "(?:GIR ?0AA|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][ABD-HJLNP-UW-Z]{2})";
    private static final Pattern WHOLE = Pattern.compile(PATTERN);
    private static final int INWARD = 3;

    private Postcode() {
    }

    /**
     * @return empty when there is none
     * @throws RuleViolation when it cannot be a postcode
     */
    public static String of(String text) {
        var joined = text == null ? "" : text.replaceAll("[\\s\\u00a0]+", "").toUpperCase(Locale.ROOT);
        if (joined.isEmpty()) {
            return "";
        }
        if (!WHOLE.matcher(joined).matches()) {
            throw RuleViolation.at("postcode", "postcode.malformed", text.strip());
        }
        return joined.substring(0, joined.length() - INWARD) + " " + joined.substring(joined.length() - INWARD);
    }
}
