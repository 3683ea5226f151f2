package org.lifecourse.core.staff;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Objects;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;

/**
 * Accounts of others, and the roles that they are given.
 *
 * <p>Two rules protect the portal from its administrators: nobody changes their own rights or closes their own account, and somebody
 * can always administer staff everywhere until further notice.
 */
@ApplicationService
public class StaffAdministrationService {

    /** Counting stops here; a page then says "1,000+". */
    public static final int COUNTED = 1001;

    private static final String KIND = "staff";

    @Inject
    private StaffRepository repository;
    @Inject
    private Passwords passwords;
    @Inject
    private SearchService search;
    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;
    @Inject
    private Event<AccessWithdrawn> withdrawn;
    @Inject
    private Clock clock;

    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public List<StaffRow> staff(StaffFilter filter, int offset, int limit) {
        mustAdministerEverywhere();
        return repository.findRows(filter, today(), clock.instant(), offset, limit);
    }

    /** How many accounts match, at most {@link #COUNTED}. */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public long count(StaffFilter filter) {
        mustAdministerEverywhere();
        return repository.count(filter, today(), clock.instant(), COUNTED);
    }

    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public StaffDetails details(String username) {
        mustAdministerEverywhere();
        var staff = repository.findByUsername(username == null ? "" : username).orElseThrow(() -> new RuleViolation("staff.unknown"));
        audit.seen("staff.viewed", KIND, staff.username());
        var organisation = repository.findOrganisation(staff.organisationId());
        var team = repository.findTeam(staff.teamId());
        return new StaffDetails(staff.version(), staff.username(), staff.displayName(), staff.email(), staff.jobTitle(),
                (String) organisation[0], (String) organisation[1], (String) team[0], (String) team[1], staff.isActive(),
                staff.passwordHash() != null, staff.mustChangePassword(),
                staff.isLockedAt(clock.instant()) ? staff.lockedUntil() : null, staff.lastSignedInAt(), isOwn(staff),
                repository.findGrantRows(staff.id(), today()));
    }

    /**
     * What a form for editing begins with; whoever could not save is turned away already here.
     *
     * @return the record, or null when the form is for a new one
     */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public StaffDetails forEditing(String username) {
        mustAdministerEverywhere();
        return blank(username) ? null : details(username);
    }

    /**
     * Opens an account.
     *
     * @return the first password, to be told once; it has to be changed at the first sign-in
     */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public String open(StaffText text) {
        mustAdministerEverywhere();
        if (repository.findByUsername(Staff.usernameOf(text.username())).isPresent()) {
            throw RuleViolation.at("username", "staff.usernameTaken", text.username());
        }
        return invent(enter(text));
    }

    /** Adds an account without a password, or changes the one with this username, as imports do. */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public Effect put(StaffText text) {
        mustAdministerEverywhere();
        var existing = repository.findByUsername(Staff.usernameOf(text.username()));
        if (existing.isPresent()) {
            return write(existing.get(), text) ? Effect.CHANGED : Effect.SAME;
        }
        enter(text);
        return Effect.ADDED;
    }

    /**
     * Changes an account as somebody edited it on a page.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed it since the page was opened
     */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public void change(long seenVersion, StaffText text) {
        mustAdministerEverywhere();
        var staff = find(text.username());
        staff.mustStillBe(seenVersion);
        write(staff, text);
    }

    private Staff enter(StaffText text) {
        var staff = Staff.opened(text.username(), text.displayName(), text.email());
        describe(staff, text);
        repository.add(staff);
        audit.changed("staff.opened", KIND, staff.username(), null, values(staff));
        enterForSearch(staff);
        return staff;
    }

    private boolean write(Staff staff, StaffText text) {
        var before = values(staff);
        describe(staff, text);
        var after = values(staff);
        if (before.equals(after)) {
            return false;
        }
        audit.changed("staff.changed", KIND, staff.username(), before, after);
        enterForSearch(staff);
        return true;
    }

    private void describe(Staff staff, StaffText text) {
        if (!blank(text.email()) && repository.emailIsTaken(text.email().strip(), staff.username())) {
            throw RuleViolation.at("email", "staff.emailTaken", text.email());
        }
        var organisation = blank(text.organisationCode()) ? null : repository.findOrganisationId(text.organisationCode().strip())
                .orElseThrow(() -> RuleViolation.at("organisation_code", "organisation.unknownNamed", text.organisationCode()));
        staff.describe(text.displayName(), text.email(), text.jobTitle());
        staff.worksFor(organisation, teamId(text.teamCode()));
    }

    /** Closes an account and ends its sign-ins. */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public void close(String username, long seenVersion) {
        var staff = editable(username, "staff.closesThemselves");
        staff.mustStillBe(seenVersion);
        repository.lockAdministration(Permissions.STAFF_ADMINISTER);
        staff.close();
        somebodyMustAdministerFrom(today());
        audit.changed("staff.closed", KIND, staff.username(), Map.of("open", true), Map.of("open", false));
        withdrawn.fire(new AccessWithdrawn(staff.id()));
    }

    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public void reopen(String username, long seenVersion) {
        var staff = editable(username, "staff.closesThemselves");
        staff.mustStillBe(seenVersion);
        staff.reopen();
        audit.changed("staff.reopened", KIND, staff.username(), Map.of("open", false), Map.of("open", true));
    }

    /**
     * Gives an account another first password and ends its sign-ins.
     *
     * @return the password, to be told once
     */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public String resetPassword(String username) {
        var staff = editable(username, "staff.resetsThemselves");
        audit.changed("staff.password-reset", KIND, staff.username(), null, null);
        withdrawn.fire(new AccessWithdrawn(staff.id()));
        return invent(staff);
    }

    /** Lets somebody try again at once after too many wrong passwords. */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public void unlock(String username) {
        mustAdministerEverywhere();
        var staff = find(username);
        staff.unlock();
        audit.changed("staff.unlocked", KIND, staff.username(), null, null);
    }

    /** Gives a role, everywhere or within a scope, from a day and perhaps until one. */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public void give(String username, GrantText text) {
        var staff = editable(username, "roleGrant.own");
        var role = role(text);
        var scope = scope(text);
        var period = DateRange.of(text.from(), text.to());
        for (var grant : repository.findGrants(staff.id())) {
            if (grant.roleId().equals(role.id()) && grant.scope().equals(scope) && grant.period().overlaps(period)) {
                throw RuleViolation.at("role", "roleGrant.heldAlready", role.title(), grant.period().start());
            }
        }
        add(staff, role, scope, period, text);
    }

    /** Gives a role, or changes the end of the same grant from the same day, as imports do. */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public Effect putGrant(String username, GrantText text) {
        var staff = editable(username, "roleGrant.own");
        var role = role(text);
        var scope = scope(text);
        var period = DateRange.of(text.from(), text.to());
        var existing = repository.findGrants(staff.id()).stream().filter(grant -> grant.roleId().equals(role.id())
                && grant.scope().equals(scope) && grant.period().start().equals(period.start())).findFirst();
        if (existing.isEmpty()) {
            give(username, text);
            return Effect.ADDED;
        }
        var grant = existing.get();
        if (Objects.equals(grant.period().end(), period.end())) {
            return Effect.SAME;
        }
        end(staff, role, grant, period.end());
        return Effect.CHANGED;
    }

    /** Ends a grant with a last day; one that has not begun yet counts on its first day only. */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public void endGrant(String username, Long grantId, long seenVersion, LocalDate last) {
        var staff = editable(username, "roleGrant.own");
        var grant = repository.findGrant(grantId).filter(found -> found.staffId().equals(staff.id()))
                .orElseThrow(() -> new RuleViolation("roleGrant.unknown"));
        grant.mustStillBe(seenVersion);
        if (last == null) {
            throw RuleViolation.at("last_day", "roleGrant.needsLastDay");
        }
        var role = repository.findRole(grant.roleId()).orElseThrow(() -> new RuleViolation("role.unknown"));
        end(staff, role, grant, last);
    }

    private void end(Staff staff, Role role, RoleGrant grant, LocalDate last) {
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("role", role.code());
        before.put("to", grant.period().end());
        repository.lockAdministration(Permissions.STAFF_ADMINISTER);
        grant.lastsUntil(last);
        if (role.permissions().contains(Permissions.STAFF_ADMINISTER)) {
            somebodyMustAdministerFrom(today());
        }
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("role", role.code());
        after.put("to", grant.period().end());
        audit.changed("staff.role-ended", KIND, staff.username(), before, after);
    }

    private void add(Staff staff, Role role, Scope scope, DateRange period, GrantText text) {
        repository.add(RoleGrant.given(staff.id(), role.id(), scope, period));
        var after = new LinkedHashMap<String, Object>();
        after.put("role", role.code());
        after.put("service area", scope.area());
        after.put("team", blank(text.teamCode()) ? null : text.teamCode());
        after.put("locality", blank(text.localityCode()) ? null : text.localityCode());
        after.put("from", period.start());
        after.put("to", period.end());
        audit.changed("staff.role-given", KIND, staff.username(), null, after);
    }

    private Role role(GrantText text) {
        return repository.findRole(text.roleCode() == null ? "" : text.roleCode().strip())
                .orElseThrow(() -> RuleViolation.at("role", "role.unknownNamed", text.roleCode() == null ? "" : text.roleCode()));
    }

    private Scope scope(GrantText text) {
        var area = blank(text.serviceArea()) ? null : ServiceArea.of(text.serviceArea().strip()).code();
        var locality = blank(text.localityCode()) ? null : repository.findLocalityId(text.localityCode().strip())
                .orElseThrow(() -> RuleViolation.at("locality_code", "locality.unknown", text.localityCode()));
        return new Scope(area, teamId(text.teamCode()), locality);
    }

    private Long teamId(String code) {
        return blank(code) ? null : repository.findTeamId(code.strip())
                .orElseThrow(() -> RuleViolation.at("team_code", "team.unknown", code));
    }

    private void somebodyMustAdministerFrom(LocalDate day) {
        if (!repository.somebodyHoldsEverywhere(Permissions.STAFF_ADMINISTER, day)) {
            throw new RuleViolation("staff.lastAdministrator");
        }
    }

    private Staff editable(String username, String ruleForOneself) {
        mustAdministerEverywhere();
        var staff = find(username);
        if (isOwn(staff)) {
            throw new RuleViolation(ruleForOneself);
        }
        return staff;
    }

    private boolean isOwn(Staff staff) {
        return staff.id().equals(current.get().staffId());
    }

    /**
     * After an import of accounts or grants was undone: somebody still administers staff, and nobody gave or took their own rights.
     *
     * @throws RuleViolation when it is not so
     */
    @RequiresPermission(Permissions.STAFF_ADMINISTER)
    public void accessMustStand() {
        mustAdministerEverywhere();
        if (!repository.somebodyHoldsEverywhere(Permissions.STAFF_ADMINISTER, today())) {
            throw new RuleViolation("role.lastAdministrator");
        }
        var me = current.get();
        if (!me.system() && !Set.copyOf(repository.findPermissionCodes(me.staffId(), today())).equals(me.permissions())) {
            throw new RuleViolation("staff.ownRightsByUndo");
        }
    }

    private void mustAdministerEverywhere() {
        current.mustHold(Permissions.STAFF_ADMINISTER, ServiceArea.CORE.code());
    }

    private Staff find(String username) {
        var name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        return repository.findByUsername(name).orElseThrow(() -> RuleViolation.at("username", "staff.unknownNamed", name));
    }

    private String invent(Staff staff) {
        var password = passwords.invent();
        staff.hasPassword(passwords.hash(password, staff.username()), true);
        return password;
    }

    private void enterForSearch(Staff staff) {
        search.enter(new SearchEntry("core", KIND, staff.username(), staff.displayName(), staff.jobTitle(),
                "/administration/staff/view?staff=" + staff.username(), Permissions.STAFF_ADMINISTER, ServiceArea.CORE.code()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private Map<String, Object> values(Staff staff) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", staff.displayName());
        values.put("e-mail", staff.email());
        values.put("job title", staff.jobTitle());
        values.put("organisation", repository.findOrganisation(staff.organisationId())[0]);
        values.put("team", repository.findTeam(staff.teamId())[0]);
        return values;
    }
}
