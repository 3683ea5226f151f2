package org.lifecourse.core.signin;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.staff.AccountService;
import org.lifecourse.core.staff.Staff;

/** Starting, recognising and ending sign-ins. */
@ApplicationService
public class SignInService {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private SignInRepository repository;
    @Inject
    private AccountService accounts;
    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /**
     * What came of a sign-in.
     *
     * @param token what the cookie carries, or null when the answer is no
     * @param mustChangePassword whether the person has to choose a password first
     */
    public record SignIn(String token, boolean mustChangePassword) {
    }

    /** Who a token belongs to, and what the shell needs of their account. */
    public record Recognised(Actor actor, String theme, boolean mustChangePassword) {
    }

    /** An open sign-in, as lists show it. */
    public record SessionRow(Long id, String username, String displayName, Instant startedAt, Instant lastSeenAt, String origin,
            String browser) {
    }

    @OpenToAll(because = "this is how a person signs in", beforeSignIn = true)
    public SignIn signIn(String nameOrMail, String password, String origin, String browser) {
        var proved = accounts.prove(nameOrMail, password);
        if (proved.isEmpty()) {
            return new SignIn(null, false);
        }
        var staff = proved.get();
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        repository.add(SignInSession.started(hash(token), staff.id(), clock.instant(), origin, browser));
        current.is(accounts.actorOf(staff), origin);
        audit.changed("sign-in.started", "staff", staff.username(), null, null);
        return new SignIn(token, staff.mustChangePassword());
    }

    /** Recognises a token; empty when it is unknown, ended, idle too long, or the account was closed. */
    @OpenToAll(because = "the sign-in mechanism asks who is calling", beforeSignIn = true)
    public Optional<Recognised> recognise(String token) {
        if (token == null || token.length() != 43) {
            return Optional.empty();
        }
        var now = clock.instant();
        return repository.findWithStaff(hash(token)).filter(found -> ((SignInSession) found[0]).isOpenAt(now)).map(found -> {
            var session = (SignInSession) found[0];
            if (session.isDueToBeSeen(now)) {
                session.seen(now);
            }
            return (Staff) found[1];
        }).filter(Staff::isActive).map(staff -> new Recognised(accounts.actorOf(staff), staff.theme(), staff.mustChangePassword()));
    }

    @OpenToAll(because = "everybody may sign out", beforeSignIn = true)
    public void signOut(String token) {
        if (token == null) {
            return;
        }
        repository.findByHash(hash(token)).ifPresent(session -> {
            session.end(clock.instant(), current.get().username());
            audit.changed("sign-in.ended", "staff", current.get().username(), null, null);
        });
    }

    @OpenToAll(because = "everybody may see where they are signed in")
    public List<SessionRow> mine() {
        return open(current.get().staffId());
    }

    @OpenToAll(because = "everybody may end their own sign-ins elsewhere")
    public void endMine(Long id) {
        var session = find(id);
        if (!session.staffId().equals(current.get().staffId())) {
            throw new RuleViolation("session.unknown");
        }
        session.end(clock.instant(), current.get().username());
        audit.changed("sign-in.ended", "staff", current.get().username(), null, null, "elsewhere");
    }

    @RequiresPermission(Permissions.SESSION_ADMINISTER)
    public List<SessionRow> everybodys() {
        current.mustHold(Permissions.SESSION_ADMINISTER, ServiceArea.CORE.code());
        audit.seen("session.listed", "session", "");
        return open(null);
    }

    /** Ends somebody's sign-in: their next click asks them to sign in again. */
    @RequiresPermission(Permissions.SESSION_ADMINISTER)
    public void end(Long id) {
        current.mustHold(Permissions.SESSION_ADMINISTER, ServiceArea.CORE.code());
        var session = find(id);
        session.end(clock.instant(), current.get().username());
        var username = repository.findStaff(session.staffId()).map(staff -> staff.username()).orElse("");
        audit.changed("sign-in.ended", "staff", username, null, null, "by an administrator");
    }

    private SignInSession find(Long id) {
        return repository.findById(id).orElseThrow(() -> new RuleViolation("session.unknown"));
    }

    private List<SessionRow> open(Long staffId) {
        var now = clock.instant();
        return repository.findOpen(now, now.minus(SignInSession.IDLE), staffId, 500).stream()
                .map(row -> new SessionRow(((Number) row[0]).longValue(), (String) row[1], (String) row[2],
                        ((Timestamp) row[3]).toInstant(), ((Timestamp) row[4]).toInstant(), (String) row[5], (String) row[6]))
                .toList();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
