package org.lifecourse.core.feed;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.deadline.ClockRow;
import org.lifecourse.core.deadline.DeadlineCalendarService;
import org.lifecourse.core.staff.AccountService;

/** One's own deadlines for a calendar program that cannot sign in. The secret is shown once; closing the feed ends it at once. */
@ApplicationService
public class CalendarFeedService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 43;

    @Inject
    private CalendarFeedRepository repository;
    @Inject
    private DeadlineCalendarService calendar;
    @Inject
    private AccountService accounts;
    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    @OpenToAll(because = "everybody knows whether their own feed is open")
    public boolean isOpen() {
        return repository.isOpen(current.get().staffId());
    }

    /**
     * Opens the feed anew; a former secret no longer holds.
     *
     * @return the secret, which is kept nowhere
     */
    @OpenToAll(because = "everybody opens their own feed")
    public String open() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        repository.put(current.get().staffId(), hash(secret), clock.instant());
        audit.changed("calendar-feed.opened", "staff", current.get().username(), null, null);
        return secret;
    }

    @OpenToAll(because = "everybody closes their own feed")
    public void close() {
        if (repository.remove(current.get().staffId()) > 0) {
            audit.changed("calendar-feed.closed", "staff", current.get().username(), null, null);
        }
    }

    /**
     * The open clocks of whoever holds the secret, with what their roles let them see today.
     *
     * @throws RuleViolation {@code calendarFeed.unknown} when the secret does not hold or the account is closed
     */
    @OpenToAll(because = "the secret says whose it is", beforeSignIn = true)
    public List<ClockRow> read(String secret) {
        if (secret == null || secret.length() != LENGTH) {
            throw new RuleViolation("calendarFeed.unknown");
        }
        var owner = repository.read(hash(secret), clock.instant()).orElseThrow(() -> new RuleViolation("calendarFeed.unknown"));
        var before = current.get();
        current.is(accounts.actorOf(owner), current.origin());
        try {
            return calendar.own();
        } finally {
            current.is(before, current.origin());
        }
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
