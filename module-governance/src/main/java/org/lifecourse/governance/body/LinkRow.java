package org.lifecourse.governance.body;

import java.time.LocalDate;

/**
 * A line of a body, seen from that body.
 *
 * @param code the body at the other end
 * @param upwards whether the other one is the higher body
 */
public record LinkRow(String code, String name, LegalNature nature, LinkKind kind, boolean upwards, LocalDate from, LocalDate to) {
}
