package org.lifecourse.core.staff;

import java.time.Instant;

/**
 * An account in a list.
 *
 * @param roles titles of the roles that are held today, or null
 */
public record StaffRow(String username, String displayName, String jobTitle, String organisation, String team, boolean active,
        boolean locked, Instant lastSignedInAt, String roles) {
}
