package org.lifecourse.core.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An account with its grants, newest first.
 *
 * @param hasPassword whether it can sign in with a password at all
 * @param lockedUntil when it may sign in again after too many wrong passwords; null when it is not locked
 * @param own whether it is the account of the person who looks at it
 */
public record StaffDetails(long version, String username, String displayName, String email, String jobTitle, String organisationCode,
        String organisation, String teamCode, String team, boolean active, boolean hasPassword, boolean mustChangePassword,
        Instant lockedUntil, Instant lastSignedInAt, boolean own, List<Grant> grants) {

    /** Where a grant stands on a day. */
    public enum GrantState {
        TO_COME, CURRENT, ENDED
    }

    /**
     * A role that was given.
     *
     * @param serviceArea code, or null for all service areas
     * @param team name, or null for all teams
     * @param locality name, or null for all places
     */
    public record Grant(Long id, long version, String roleCode, String role, String serviceArea, String team, String locality,
            LocalDate from, LocalDate to, GrantState state) {

        public boolean isEverywhere() {
            return serviceArea == null && team == null && locality == null;
        }
    }

    public StaffText text() {
        return new StaffText(username, displayName, email, organisationCode, teamCode, jobTitle);
    }
}
