package org.lifecourse.core.organisation;

import java.util.regex.Pattern;
import org.lifecourse.core.RuleViolation;

/** The short stable name of a record for addresses and files: lower-case letters, digits and hyphens. */
final class Code {

    private static final Pattern FORMAT = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private Code() {
    }

    /**
     * @throws RuleViolation when the text cannot be a code
     */
    static String of(String text) {
        var code = text == null ? "" : text.strip();
        if (!FORMAT.matcher(code).matches()) {
            throw RuleViolation.at("code", "organisation.codeMalformed", code);
        }
        return code;
    }
}
