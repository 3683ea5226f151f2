package org.lifecourse.core.organisation;

/**
 * What somebody wrote about a team.
 *
 * @param localityCode where it works, or empty for the whole borough
 * @param capacity room for open cases, or null for a team without cases
 */
public record TeamText(String code, String name, String organisationCode, String serviceArea, String localityCode, Integer capacity) {
}
