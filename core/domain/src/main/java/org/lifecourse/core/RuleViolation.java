package org.lifecourse.core;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A rule said no: what was asked for is understood, but must not happen.
 *
 * <p>Carries a message key and its arguments, never a sentence; the web kit turns it into words beside the form. Unchecked, so that
 * the transaction rolls back.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;
    private final String field;

    public RuleViolation(String key, Object... arguments) {
        this(null, key, Arrays.asList(arguments));
    }

    private RuleViolation(String field, String key, List<Object> arguments) {
        super(key);
        this.field = field;
        this.key = key;
        this.arguments = Collections.unmodifiableList(arguments);
    }

    /**
     * Names the input that the message belongs to.
     *
     * @param field the component id of the field, as the page spells it
     */
    public static RuleViolation at(String field, String key, Object... arguments) {
        return new RuleViolation(field, key, Arrays.asList(arguments));
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** The component id of the field concerned, or null when the rule is about the whole record. */
    public String field() {
        return field;
    }

    @Override
    public String getMessage() {
        return key;
    }
}
