package org.lifecourse.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.indicator.IndicatorDeclaration;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.NavigationEntry;
import org.lifecourse.core.module.PermissionDeclaration;
import org.lifecourse.core.module.RoleDeclaration;
import org.lifecourse.send.ehcrequest.EhcIndicators;

/** What the module says about itself. Its plans are plans of the shared core; its schema holds casework. */
@ApplicationScoped
public class SendModule implements ModuleDescriptor {

    private static final String COMMISSIONER = "SEND_COMMISSIONER";
    private static final String READER = "SEND_READER";
    private static final String CASEWORKER = "SEND_CASEWORKER";
    private static final String MANAGER = "SEND_MANAGER";
    private static final List<String> CORE_OF_CASEWORK = List.of(Permissions.PERSON_VIEW, Permissions.PERSON_EDIT, Permissions.DEADLINE_VIEW,
            Permissions.INDICATOR_VIEW, Permissions.ORGANISATION_VIEW);
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
                new NavigationEntry("send.nav.ehcRequests", "/ehc-requests/list", SendPermission.EHC_REQUEST_VIEW, "ehc-request"),
                new NavigationEntry("send.nav.scorecard", "/scorecards/list", Permissions.INDICATOR_VIEW),
                new NavigationEntry("send.nav.strategy", "/commissioning/matrix", SendPermission.COMMISSIONING_VIEW),
                new NavigationEntry("send.nav.actions", "/commissioning/actions", SendPermission.COMMISSIONING_VIEW),
                new NavigationEntry("send.nav.former", "/commissioning/former", SendPermission.COMMISSIONING_VIEW),
                new NavigationEntry("send.nav.page", "/commissioning/page", SendPermission.COMMISSIONING_VIEW),
                new NavigationEntry("send.nav.plans", "/plans/list", Permissions.PLAN_VIEW));
    }

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of(SendPermission.COMMISSIONING_VIEW,
                        "Read the SEND strategy, its action plan and the audit of the former plan", COMMISSIONER, READER),
                PermissionDeclaration.of(SendPermission.EHC_REQUEST_VIEW,
                        "See EHC needs assessment requests, their advice, clocks and documents", CASEWORKER, MANAGER),
                PermissionDeclaration.of(SendPermission.EHC_REQUEST_EDIT,
                        "Record EHC requests, ask for and record advice, record lawful exceptions, send drafts and final plans", CASEWORKER, MANAGER),
                PermissionDeclaration.of(SendPermission.EHC_REQUEST_DECIDE,
                        "Decide whether to assess and whether a plan is issued", MANAGER),
                PermissionDeclaration.of(SendPermission.EHC_REQUEST_EXPORT, "Take lists of EHC requests out as files", CASEWORKER, MANAGER));
    }

    @Override
    public List<RoleDeclaration> roles() {
        return List.of(
                new RoleDeclaration(COMMISSIONER, "SEND commissioner", "Runs the SEND strategy: reads, changes and reports on its actions",
                        List.of(Permissions.PLAN_VIEW, Permissions.PLAN_REPORT, Permissions.PLAN_EDIT, Permissions.ORGANISATION_VIEW)),
                new RoleDeclaration(CASEWORKER, "SEND caseworker", "Works on EHC needs assessments from the request to the final plan", CORE_OF_CASEWORK),
                new RoleDeclaration(MANAGER, "SEND manager", "Decides on EHC needs assessments and looks after the work of the team",
                        Stream.concat(CORE_OF_CASEWORK.stream(), Stream.of(Permissions.WORK_ASSIGN, Permissions.INDICATOR_EDIT,
                                Permissions.PERSON_BREAK_GLASS)).toList()),
                new RoleDeclaration(READER, "SEND reader", "Reads the SEND strategy and its plans",
                        List.of(Permissions.PLAN_VIEW, Permissions.ORGANISATION_VIEW)));
    }

    @Override
    public List<IndicatorDeclaration> indicators() {
        return EhcIndicators.declared();
    }

    @Override
    public String bundle() {
        return "org.lifecourse.send.text";
    }

    @Override
    public List<String> schemas() {
        return List.of(code());
    }
}
