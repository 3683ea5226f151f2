package org.lifecourse.core.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * One sign-in of one person on one browser. It ends when the person signs out, is idle too long, reaches its last hour, or an
 * administrator ends it.
 */
@Entity
@Table(schema = "core", name = "sign_in_session")
public class SignInSession {

    /** Idle time after which a person signs in again. */
    public static final Duration IDLE = Duration.ofMinutes(60);
    /** However busy: after this a person signs in again. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** Writing "last seen" more often than this would cost a write with every click. */
    private static final Duration SEEN_STEP = Duration.ofSeconds(60);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    @Column(name = "id")
    private Long id;
    @Column(name = "token_hash", nullable = false, updatable = false)
    private byte[] tokenHash;
    @Column(name = "staff_id", nullable = false, updatable = false)
    private Long staffId;
    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;
    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;
    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;
    @Column(name = "origin", nullable = false, updatable = false)
    private String origin;
    @Column(name = "browser", nullable = false, updatable = false)
    private String browser;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private String endedBy;

    protected SignInSession() {
        // JPA
    }

    static SignInSession started(byte[] tokenHash, Long staffId, Instant at, String origin, String browser) {
        var session = new SignInSession();
        session.tokenHash = tokenHash.clone();
        session.staffId = staffId;
        session.startedAt = at;
        session.lastSeenAt = at;
        session.expiresAt = at.plus(LONGEST);
        session.origin = shortened(origin, 100);
        session.browser = shortened(browser, 300);
        return session;
    }

    boolean isOpenAt(Instant moment) {
        return endedAt == null && moment.isBefore(expiresAt) && moment.isBefore(lastSeenAt.plus(IDLE));
    }

    boolean isDueToBeSeen(Instant moment) {
        return moment.isAfter(lastSeenAt.plus(SEEN_STEP));
    }

    void seen(Instant moment) {
        lastSeenAt = moment;
    }

    void end(Instant moment, String by) {
        if (endedAt == null) {
            endedAt = moment;
            endedBy = by;
        }
    }

    Long id() {
        return id;
    }

    Long staffId() {
        return staffId;
    }

    private static String shortened(String text, int length) {
        var given = text == null ? "" : text;
        return given.length() <= length ? given : given.substring(0, length);
    }
}
