package org.lifecourse.core.person;

import java.util.regex.Pattern;
import org.lifecourse.core.RuleViolation;

/** How somebody is reached. */
public enum ContactKind {

    PHONE("\\+?[0-9 ()-]{6,30}"), MOBILE("\\+?[0-9 ()-]{6,30}"), EMAIL("[^@\\s]{1,120}@[^@\\s]{1,120}\\.[^@\\s]{2,13}");

    private final Pattern format;

    ContactKind(String format) {
        this.format = Pattern.compile(format);
    }

    /**
     * @throws RuleViolation when nobody can be reached by it
     */
    void check(String value) {
        if (value == null || !format.matcher(value.strip()).matches()) {
            throw RuleViolation.at("value", "personContact.malformed");
        }
    }
}
