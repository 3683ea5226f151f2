package org.lifecourse.core.staff;

/** What somebody wrote about an account; everything but username and name may be empty. */
public record StaffText(String username, String displayName, String email, String organisationCode, String teamCode, String jobTitle) {
}
