package org.lifecourse.core.staff;

import java.time.LocalDate;

/**
 * A role that shall be given.
 *
 * @param serviceArea code of a service area, or empty for all
 * @param teamCode code of a team, or empty for all
 * @param localityCode code of a locality, or empty for all
 * @param to last day, or null until further notice
 */
public record GrantText(String roleCode, String serviceArea, String teamCode, String localityCode, LocalDate from, LocalDate to) {
}
