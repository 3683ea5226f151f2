package org.lifecourse.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.NavigationEntry;
import org.lifecourse.core.module.PermissionDeclaration;
import org.lifecourse.core.module.RoleDeclaration;

/** What the governance module says about itself. */
@ApplicationScoped
public class GovernanceModule implements ModuleDescriptor {

    /** Code of the module, its schema and its service area. */
    public static final String CODE = "governance";

    private static final String BOARD_ADMINISTRATOR = "BOARD_ADMINISTRATOR";
    private static final String GOVERNANCE_READER = "GOVERNANCE_READER";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "governance.title";
    }

    @Override
    public String purposeKey() {
        return "governance.purpose";
    }

    @Override
    public String icon() {
        return "gov";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("governance.nav.bodies", "/bodies/list", GovernancePermission.BODY_VIEW),
                new NavigationEntry("governance.nav.structure", "/bodies/structure", GovernancePermission.BODY_VIEW),
                new NavigationEntry("governance.nav.plans", "/plans/list", Permissions.PLAN_VIEW),
                new NavigationEntry("governance.nav.progress", "/progress/view", Permissions.PLAN_VIEW),
                new NavigationEntry("governance.nav.milestones", "/milestones/list", Permissions.PLAN_VIEW),
                new NavigationEntry("governance.nav.imports", "/imports/list", Permissions.IMPORT_RUN));
    }

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of(GovernancePermission.BODY_VIEW, "See boards and groups, who is on them and how they hang together",
                        BOARD_ADMINISTRATOR, GOVERNANCE_READER, "PORTAL_ADMINISTRATOR", "AUDITOR", "PLAN_OWNER"),
                PermissionDeclaration.of(GovernancePermission.BODY_EDIT, "Create, change, move, merge and close boards and groups, their terms of"
                        + " reference and their members", BOARD_ADMINISTRATOR));
    }

    @Override
    public List<RoleDeclaration> roles() {
        return List.of(
                new RoleDeclaration(BOARD_ADMINISTRATOR, "Board administrator", "Keeps boards and groups, their members, terms and plans",
                        List.of(Permissions.PLAN_VIEW, Permissions.PLAN_REPORT, Permissions.PLAN_EDIT, Permissions.IMPORT_RUN,
                                Permissions.ORGANISATION_VIEW)),
                new RoleDeclaration(GOVERNANCE_READER, "Governance reader", "Reads boards, groups and plans",
                        List.of(Permissions.PLAN_VIEW, Permissions.ORGANISATION_VIEW)));
    }

    @Override
    public String bundle() {
        return "org.lifecourse.governance.text";
    }
}
