package org.lifecourse.core.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/** What each role may do. Roles are data: modules bring some, administrators change them and add others. */
@ApplicationService
public class RoleAdministrationService {

    private static final String KIND = "role";
    /** Somebody must always hold these everywhere, or the portal could not be administered any more. */
    private static final Set<String> NEVER_LOST = Set.of(Permissions.STAFF_ADMINISTER, Permissions.ROLE_ADMINISTER);

    @Inject
    private StaffRepository repository;
    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** All roles by title, with their permissions and how many people hold them. */
    @RequiresPermission({Permissions.ROLE_ADMINISTER, Permissions.STAFF_ADMINISTER})
    public List<RoleRow> roles() {
        return rows();
    }

    /** All permissions that modules declare, by module. */
    @RequiresPermission({Permissions.ROLE_ADMINISTER, Permissions.STAFF_ADMINISTER})
    public List<PermissionRow> permissions() {
        return declared();
    }

    @RequiresPermission({Permissions.ROLE_ADMINISTER, Permissions.STAFF_ADMINISTER})
    public RoleRow role(String code) {
        return rows().stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow(() -> new RuleViolation("role.unknown"));
    }

    /**
     * What a form for editing begins with; whoever could not save is turned away already here.
     *
     * @return the record, or null when the form is for a new one
     */
    @RequiresPermission(Permissions.ROLE_ADMINISTER)
    public RoleRow forEditing(String code) {
        mustAdministerEverywhere();
        return code == null || code.isBlank() ? null : role(code);
    }

    /** Adds a role that no module knows, under a title that no role has. */
    @RequiresPermission(Permissions.ROLE_ADMINISTER)
    public void add(String title, String description, Collection<String> permissions) {
        mustAdministerEverywhere();
        if (title == null || title.isBlank()) {
            throw RuleViolation.at("title", "role.needsTitle");
        }
        var code = Role.codeFor(title);
        if (repository.findRole(code).isPresent()) {
            throw RuleViolation.at("title", "role.titleTaken", title);
        }
        var role = Role.of(code, title, description, false);
        role.allows(known(permissions));
        repository.add(role);
        audit.changed("role.added", KIND, role.code(), null, values(role));
    }

    /**
     * Changes title, description and permissions.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed the role since the page was opened
     * @throws RuleViolation when nobody could administer staff or roles any more
     */
    @RequiresPermission(Permissions.ROLE_ADMINISTER)
    public void change(String code, long seenVersion, String title, String description, Collection<String> permissions) {
        mustAdministerEverywhere();
        var role = find(code);
        role.mustStillBe(seenVersion);
        var before = values(role);
        var lost = new TreeSet<>(role.permissions());
        var wanted = known(permissions);
        wanted.addAll(withdrawnOf(role));
        mustNotExtendOwnRights(role, wanted);
        lost.removeAll(wanted);
        lost.retainAll(NEVER_LOST);
        lost.forEach(repository::lockAdministration);
        role.describe(title, description);
        role.allows(wanted);
        var after = values(role);
        if (before.equals(after)) {
            return;
        }
        repository.moveOn(role);
        if (lost.stream().anyMatch(permission -> !repository.somebodyHoldsEverywhere(permission, LocalDate.now(clock)))) {
            throw new RuleViolation("role.lastAdministrator");
        }
        audit.changed("role.changed", KIND, role.code(), before, after);
    }

    /**
     * Removes a role.
     *
     * @throws RuleViolation when a module brings it, or somebody holds it or held it
     */
    @RequiresPermission(Permissions.ROLE_ADMINISTER)
    public void remove(String code, long seenVersion) {
        mustAdministerEverywhere();
        var role = find(code);
        role.mustStillBe(seenVersion);
        if (role.isBuiltIn()) {
            throw new RuleViolation("role.builtIn", role.title());
        }
        if (repository.wasEverHeld(role.id())) {
            throw new RuleViolation("role.isHeld", role.title());
        }
        var before = values(role);
        repository.remove(role);
        audit.changed("role.removed", KIND, code, before, null);
    }

    private Set<String> known(Collection<String> permissions) {
        var declared = declared().stream().map(PermissionRow::code).collect(Collectors.toSet());
        var unknown = permissions.stream().filter(permission -> !declared.contains(permission)).findFirst();
        if (unknown.isPresent()) {
            throw RuleViolation.at("permissions", "permission.unknown", unknown.get());
        }
        return new TreeSet<>(permissions);
    }

    /** What a role allows of a module that is not here any more; no page shows it, so no page takes it away. */
    private Set<String> withdrawnOf(Role role) {
        var hidden = new TreeSet<>(role.permissions());
        declared().forEach(permission -> hidden.remove(permission.code()));
        return hidden;
    }

    private List<RoleRow> rows() {
        var holders = repository.countHolders(LocalDate.now(clock));
        return repository.findRoles().stream().map(role -> new RoleRow(role.version(), role.code(), role.title(), role.description(),
                role.isBuiltIn(), role.permissions(), holders.getOrDefault(role.id(), 0L))).toList();
    }

    private List<PermissionRow> declared() {
        return repository.findPermissionTexts();
    }

    private Role find(String code) {
        return repository.findRole(code == null ? "" : code).orElseThrow(() -> new RuleViolation("role.unknown"));
    }

    /** Nobody gives themselves a right by extending a role that they hold. */
    private void mustNotExtendOwnRights(Role role, Collection<String> wanted) {
        var me = current.get();
        if (me.isSignedIn() && !me.permissions().containsAll(wanted) && !role.permissions().containsAll(wanted)
                && repository.holdsRole(me.staffId(), role.id(), LocalDate.now(clock))) {
            throw RuleViolation.at("permissions", "role.ownRights");
        }
    }

    private void mustAdministerEverywhere() {
        current.mustHold(Permissions.ROLE_ADMINISTER, ServiceArea.CORE.code());
    }

    private static Map<String, Object> values(Role role) {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", role.title());
        values.put("description", role.description());
        values.put("allows", String.join(", ", new TreeSet<>(role.permissions())));
        return values;
    }
}
