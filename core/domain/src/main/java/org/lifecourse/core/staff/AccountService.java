package org.lifecourse.core.staff;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.work.WorkService;

/** A person's own account: proving who they are, their password and their preferences, and the very first administrator. */
@ApplicationService
public class AccountService {

    @Inject
    private StaffRepository repository;
    @Inject
    private Passwords passwords;
    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;
    @Inject
    private WorkService work;
    @Inject
    private Event<AccessWithdrawn> withdrawn;
    @Inject
    private Clock clock;

    /**
     * Checks name and password. Says no in the same way, and after the same work, for an unknown account, a wrong password, a closed
     * account and a locked one: only the owner of the account and the administrator are told that it is locked. Does not throw, so that
     * the count of wrong attempts is stored.
     *
     * @return the account, or empty when the answer is no
     */
    @OpenToAll(because = "this is how a person signs in", beforeSignIn = true)
    public Optional<Staff> prove(String nameOrMail, String password) {
        var now = clock.instant();
        var name = nameOrMail == null ? "" : nameOrMail.strip().toLowerCase(Locale.ROOT);
        var found = name.isEmpty() || name.length() > 254 ? Optional.<Staff>empty() : repository.findForSignIn(name);
        var fits = passwords.fits(password, found.map(Staff::passwordHash).orElse(null));
        if (found.isEmpty()) {
            audit.changed("sign-in.refused", "staff", "", null, null, "unknown account");
            return Optional.empty();
        }
        var staff = found.get();
        if (staff.isLockedAt(now)) {
            audit.changed("sign-in.refused", "staff", staff.username(), null, null, "locked");
            return Optional.empty();
        }
        if (!fits || !staff.isActive()) {
            staff.passwordWasWrong(now);
            audit.changed("sign-in.refused", "staff", staff.username(), null, null, "wrong password");
            tellOfLock(staff, now);
            return Optional.empty();
        }
        staff.signedIn(now);
        return found;
    }

    /** The answer to a wrong password does not say that the account is locked now, so its owner learns it here. */
    private void tellOfLock(Staff staff, Instant now) {
        if (staff.isLockedAt(now)) {
            var texts = ResourceBundle.getBundle("org.lifecourse.core.staff.notices", Locale.UK, AccountService.class.getClassLoader());
            work.tellOnce(staff.id(), "sign-in/locked/" + staff.id(), MessageFormat.format(texts.getString("locked"), staff.failedAttempts()),
                    "/account/view");
        }
    }

    /** What the person may do today; the portal asks with every request. */
    @OpenToAll(because = "the sign-in mechanism asks who is calling", beforeSignIn = true)
    public Actor actorOf(Staff staff) {
        Map<String, List<Scope>> grants = new HashMap<>();
        for (var row : repository.findPermissions(staff.id(), LocalDate.now(clock))) {
            grants.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                    .add(new Scope((String) row[1], number(row[2]), number(row[3])));
        }
        return new Actor(staff.id(), staff.username(), staff.displayName(), grants, false);
    }

    @OpenToAll(because = "everybody may change their own password")
    public void changePassword(String oldPassword, String newPassword) {
        var staff = me();
        if (!passwords.fits(oldPassword, staff.passwordHash())) {
            throw RuleViolation.at("oldPassword", "password.oldOneIsWrong");
        }
        if (oldPassword.equals(newPassword)) {
            throw RuleViolation.at("password", "password.sameAsBefore");
        }
        staff.hasPassword(passwords.hash(newPassword, staff.username()), false);
        audit.changed("staff.password-changed", "staff", staff.username(), null, null);
        withdrawn.fire(new AccessWithdrawn(staff.id()));
    }

    @OpenToAll(because = "everybody may choose how the portal looks for them")
    public void preferTheme(String theme) {
        me().prefersTheme(theme);
    }

    @OpenToAll(because = "shown on the person's own page")
    public Staff me() {
        return repository.findById(current.get().staffId()).orElseThrow(() -> new RuleViolation("staff.unknown"));
    }

    @OpenToAll(because = "an empty portal asks for its first administrator", beforeSignIn = true)
    public boolean needsFirstAdministrator() {
        return repository.isEmpty();
    }

    /**
     * Opens the first account of an empty portal. Works once.
     *
     * @throws RuleViolation when there is an account already, or the password is too weak
     */
    @OpenToAll(because = "an empty portal has nobody yet who could permit it", beforeSignIn = true)
    public void openFirstAdministrator(String username, String displayName, String email, String password) {
        if (!repository.isEmpty()) {
            throw new RuleViolation("staff.portalHasAdministrator");
        }
        var staff = Staff.opened(username, displayName, email);
        staff.hasPassword(passwords.hash(password, staff.username()), false);
        repository.add(staff);
        var role = repository.findRole("PORTAL_ADMINISTRATOR").orElseThrow(() -> new RuleViolation("role.unknown"));
        repository.add(RoleGrant.given(staff.id(), role.id(), Scope.EVERYWHERE, DateRange.from(LocalDate.now(clock))));
        audit.changed("staff.opened", "staff", staff.username(), null, Map.of("role", role.code()), "first administrator");
    }

    /**
     * Gives every open account that has no password yet the one of the sample borough. Only the portal itself may, while it loads samples.
     *
     * @return how many accounts got it
     */
    @OpenToAll(because = "the portal prepares the sample borough; nobody else may", beforeSignIn = true)
    public int giveSamplePassword(String password) {
        if (!current.get().system()) {
            throw new AccessDenied("portal");
        }
        var waiting = repository.findWithoutPassword();
        waiting.forEach(staff -> staff.hasPassword(passwords.hash(password, staff.username()), false));
        audit.changed("staff.sample-passwords-given", "staff", "", null, Map.of("accounts", waiting.size()));
        return waiting.size();
    }

    private static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }
}
