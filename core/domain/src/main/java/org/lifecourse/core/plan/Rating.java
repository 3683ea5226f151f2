package org.lifecourse.core.plan;

/**
 * A step of a rating scale.
 *
 * @param code stored code, such as {@code AMBER_GREEN}
 * @param label words on the tag
 * @param tone status colour: red, amber, green, blue or grey
 */
public record Rating(String code, String label, String tone) {
}
