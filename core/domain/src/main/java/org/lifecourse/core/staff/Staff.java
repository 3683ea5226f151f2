package org.lifecourse.core.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * An account of somebody who uses the portal.
 *
 * <p>It is opened by an administrator, works until it is closed, and is never deleted, because the audit and old records name it.
 * After five wrong passwords it locks for a minute, and twice as long with every further one, up to an hour.
 */
@Entity
@Table(schema = "core", name = "staff")
public class Staff extends Aggregate {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,98}");
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    @Column(name = "username", nullable = false, updatable = false)
    private String username;
    @Column(name = "display_name", nullable = false)
    private String displayName;
    @Column(name = "email")
    private String email;
    @Column(name = "job_title")
    private String jobTitle;
    @Column(name = "organisation_id")
    private Long organisationId;
    @Column(name = "team_id")
    private Long teamId;
    @Column(name = "active", nullable = false)
    private boolean active;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "must_change_password", nullable = false)
    private boolean mustChangePassword;
    @Column(name = "failed_attempts", nullable = false)
    private int failedAttempts;
    @Column(name = "locked_until")
    private Instant lockedUntil;
    @Column(name = "last_signed_in_at")
    private Instant lastSignedInAt;
    @Column(name = "theme", nullable = false)
    private String theme;

    protected Staff() {
        // JPA
    }

    /**
     * Opens an account that cannot sign in until it has a password.
     *
     * @throws RuleViolation when the username or the name is not acceptable
     */
    public static Staff opened(String username, String displayName, String email) {
        var staff = new Staff();
        staff.username = usernameOf(username);
        staff.active = true;
        staff.theme = "system";
        staff.describe(displayName, email, null);
        return staff;
    }

    static String usernameOf(String text) {
        var name = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            throw RuleViolation.at("username", "staff.usernameMalformed");
        }
        return name;
    }

    public void describe(String name, String mail, String title) {
        if (name == null || name.isBlank()) {
            throw RuleViolation.at("displayName", "staff.needsName");
        }
        if (mail != null && !mail.isBlank() && !mail.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw RuleViolation.at("email", "staff.emailMalformed");
        }
        displayName = name.strip();
        email = mail == null || mail.isBlank() ? null : mail.strip();
        jobTitle = title == null || title.isBlank() ? null : title.strip();
    }

    public void worksFor(Long organisation, Long team) {
        organisationId = organisation;
        teamId = team;
    }

    /** Keeps a new password and lifts every lock. */
    public void hasPassword(String hash, boolean toBeChanged) {
        passwordHash = hash;
        mustChangePassword = toBeChanged;
        failedAttempts = 0;
        lockedUntil = null;
    }

    public void close() {
        active = false;
    }

    public void reopen() {
        active = true;
        unlock();
    }

    /** Forgets the wrong passwords. */
    public void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    public boolean isLockedAt(Instant moment) {
        return lockedUntil != null && moment.isBefore(lockedUntil);
    }

    /** Counts a wrong password; from the fifth on the account locks, twice as long each time. */
    public void passwordWasWrong(Instant moment) {
        failedAttempts++;
        if (failedAttempts >= FREE_ATTEMPTS) {
            var doublings = Math.min(failedAttempts - FREE_ATTEMPTS, 10);
            var lock = FIRST_LOCK.multipliedBy(1L << doublings);
            lockedUntil = moment.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
        }
    }

    public void signedIn(Instant moment) {
        failedAttempts = 0;
        lockedUntil = null;
        lastSignedInAt = moment;
    }

    public void prefersTheme(String name) {
        if (!java.util.Set.of("system", "light", "dark", "contrast").contains(name)) {
            throw new RuleViolation("staff.themeUnknown", name);
        }
        theme = name;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public String jobTitle() {
        return jobTitle;
    }

    public Long organisationId() {
        return organisationId;
    }

    public Long teamId() {
        return teamId;
    }

    public boolean isActive() {
        return active;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public int failedAttempts() {
        return failedAttempts;
    }

    public Instant lockedUntil() {
        return lockedUntil;
    }

    public Instant lastSignedInAt() {
        return lastSignedInAt;
    }

    public String theme() {
        return theme;
    }
}
