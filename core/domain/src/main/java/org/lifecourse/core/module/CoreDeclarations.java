package org.lifecourse.core.module;

import java.util.List;
import org.lifecourse.core.access.Permissions;

/** What the shared core itself declares, whichever module starts first. */
public final class CoreDeclarations {

    private static final String ADMINISTRATOR = "PORTAL_ADMINISTRATOR";
    private static final String PRACTITIONER = "PRACTITIONER";
    private static final String MANAGER = "TEAM_MANAGER";

    private CoreDeclarations() {
    }

    public static List<RoleDeclaration> roles() {
        return List.of(
                new RoleDeclaration(ADMINISTRATOR, "Portal administrator", "Runs the portal: staff, roles, modules, imports and sign-ins"),
                new RoleDeclaration("AUDITOR", "Auditor", "Reads the audit and checks who has seen what"),
                new RoleDeclaration("PLAN_OWNER", "Plan owner", "Writes updates for the posts that they hold and reads plans"),
                new RoleDeclaration("PLAN_EDITOR", "Plan editor", "Changes plans and writes updates for anybody"),
                new RoleDeclaration("PLAN_READER", "Plan reader", "Reads plans"),
                new RoleDeclaration("PERFORMANCE_ANALYST", "Performance analyst", "Reads plans, imports and exports figures"),
                new RoleDeclaration(PRACTITIONER, "Practitioner", "Works with people: finds, enters and changes their records"),
                new RoleDeclaration(MANAGER, "Team manager", "Runs a team: its work, its deadlines, its restricted records"),
                new RoleDeclaration("BUSINESS_SUPPORT", "Business support", "Enters people and keeps their details true"),
                new RoleDeclaration("RECORDS_OVERSEER", "Records overseer", "Answers for restricted records, such as those of adopted children"));
    }

    public static List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of(Permissions.STAFF_ADMINISTER, "Open, change and close staff accounts and give roles", ADMINISTRATOR),
                PermissionDeclaration.of(Permissions.ROLE_ADMINISTER, "Change what each role may do", ADMINISTRATOR),
                PermissionDeclaration.of(Permissions.SESSION_ADMINISTER, "See who is signed in and end a sign-in", ADMINISTRATOR),
                PermissionDeclaration.of(Permissions.MODULE_ADMINISTER, "Start, stop and replace modules", ADMINISTRATOR),
                PermissionDeclaration.of(Permissions.AUDIT_READ, "Search and export the audit", ADMINISTRATOR, "AUDITOR"),
                PermissionDeclaration.of(Permissions.IMPORT_RUN, "Import files, and undo an import", ADMINISTRATOR, "PERFORMANCE_ANALYST"),
                PermissionDeclaration.of(Permissions.ORGANISATION_VIEW, "See organisations, teams, posts and places", ADMINISTRATOR, "AUDITOR",
                        "PLAN_OWNER", "PLAN_EDITOR", "PLAN_READER", "PERFORMANCE_ANALYST"),
                PermissionDeclaration.of(Permissions.ORGANISATION_EDIT, "Change organisations, teams, posts and places", ADMINISTRATOR),
                PermissionDeclaration.of(Permissions.PLAN_VIEW, "Read plans, updates and evidence", "PLAN_OWNER", "PLAN_EDITOR", "PLAN_READER",
                        "PERFORMANCE_ANALYST"),
                PermissionDeclaration.of(Permissions.PLAN_REPORT, "Write updates for actions of posts that one holds", "PLAN_OWNER",
                        "PLAN_EDITOR"),
                PermissionDeclaration.of(Permissions.PLAN_EDIT, "Change plans, and write updates for anybody", "PLAN_EDITOR"),
                PermissionDeclaration.of(Permissions.PERSON_VIEW, "Find people and read their records", PRACTITIONER, MANAGER, "BUSINESS_SUPPORT"),
                PermissionDeclaration.of(Permissions.PERSON_EDIT, "Enter people and change their names, numbers, homes, families and alerts",
                        PRACTITIONER, MANAGER, "BUSINESS_SUPPORT"),
                PermissionDeclaration.of(Permissions.PERSON_RESTRICT, "Restrict a record, lift the restriction and answer for opened ones", MANAGER),
                PermissionDeclaration.of(Permissions.PERSON_RESTRICTED, "Open every restricted record without being involved", "RECORDS_OVERSEER"),
                PermissionDeclaration.of(Permissions.PERSON_BREAK_GLASS, "Open a restricted record for a stated reason and a short time",
                        PRACTITIONER, MANAGER),
                PermissionDeclaration.of(Permissions.DEADLINE_VIEW, "See the calendar of deadlines and the forecast of breaches", PRACTITIONER, MANAGER,
                        "BUSINESS_SUPPORT", "PERFORMANCE_ANALYST"),
                PermissionDeclaration.of(Permissions.DEADLINE_ADMINISTER, "Change local deadline rules and closure days", ADMINISTRATOR),
                PermissionDeclaration.of(Permissions.WORK_ASSIGN, "See the team's work, assign it and hand it over", MANAGER),
                PermissionDeclaration.of(Permissions.INDICATOR_VIEW, "Read figures and scorecards", MANAGER, "PERFORMANCE_ANALYST"),
                PermissionDeclaration.of(Permissions.INDICATOR_EDIT, "Define figures, set targets, import and compute them", "PERFORMANCE_ANALYST"),
                PermissionDeclaration.of(Permissions.INDICATOR_FREEZE, "Freeze figures that were published", "PERFORMANCE_ANALYST"));
    }
}
