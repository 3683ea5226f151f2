package org.lifecourse.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.NavigationEntry;
import org.lifecourse.core.module.PermissionDeclaration;
import org.lifecourse.core.module.RoleDeclaration;

/** What the module says about itself. Its plans are plans of the shared core, so it brings no schema yet. */
@ApplicationScoped
public class SendModule implements ModuleDescriptor {

    private static final String COMMISSIONER = "SEND_COMMISSIONER";
    private static final String READER = "SEND_READER";
    private static final int POSITION = 30;

    @Override
    public String code() {
        return "send";
    }

    @Override
    public String titleKey() {
        return "module.title";
    }

    @Override
    public String purposeKey() {
        return "module.purpose";
    }

    @Override
    public String icon() {
        return "send";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("send.nav.strategy", "/commissioning/matrix", SendPermission.COMMISSIONING_VIEW),
                new NavigationEntry("send.nav.actions", "/commissioning/actions", SendPermission.COMMISSIONING_VIEW),
                new NavigationEntry("send.nav.former", "/commissioning/former", SendPermission.COMMISSIONING_VIEW),
                new NavigationEntry("send.nav.page", "/commissioning/page", SendPermission.COMMISSIONING_VIEW),
                new NavigationEntry("send.nav.plans", "/plans/list", Permissions.PLAN_VIEW));
    }

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(PermissionDeclaration.of(SendPermission.COMMISSIONING_VIEW,
                "Read the SEND strategy, its action plan and the audit of the former plan", COMMISSIONER, READER));
    }

    @Override
    public List<RoleDeclaration> roles() {
        return List.of(
                new RoleDeclaration(COMMISSIONER, "SEND commissioner", "Runs the SEND strategy: reads, changes and reports on its actions",
                        List.of(Permissions.PLAN_VIEW, Permissions.PLAN_REPORT, Permissions.PLAN_EDIT, Permissions.ORGANISATION_VIEW)),
                new RoleDeclaration(READER, "SEND reader", "Reads the SEND strategy and its plans",
                        List.of(Permissions.PLAN_VIEW, Permissions.ORGANISATION_VIEW)));
    }

    @Override
    public String bundle() {
        return "org.lifecourse.send.text";
    }

    @Override
    public List<String> schemas() {
        return List.of();
    }
}
