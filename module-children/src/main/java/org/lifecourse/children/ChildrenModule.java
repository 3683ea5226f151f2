package org.lifecourse.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.indicator.IndicatorDeclaration;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.NavigationEntry;
import org.lifecourse.core.module.PermissionDeclaration;
import org.lifecourse.core.module.RoleDeclaration;

/** What the children's module says about itself. */
@ApplicationScoped
public class ChildrenModule implements ModuleDescriptor {

    /** Code of the module, its schema and its service area. */
    public static final String CODE = "children";

    private static final String WORKER = "FRONT_DOOR_WORKER";
    private static final String MANAGER = "FRONT_DOOR_MANAGER";
    private static final String EARLY_HELP = "EARLY_HELP_PRACTITIONER";
    private static final String SOCIAL_WORKER = "CHILDRENS_SOCIAL_WORKER";
    private static final int POSITION = 20;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "children.title";
    }

    @Override
    public String purposeKey() {
        return "children.purpose";
    }

    @Override
    public String icon() {
        return "children";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("children.nav.contacts", "/contacts/list", ChildrenPermission.CONTACT_VIEW, "contact-decision"),
                new NavigationEntry("children.nav.earlyHelp", "/early-help/list", ChildrenPermission.EARLY_HELP_VIEW),
                new NavigationEntry("children.nav.assessments", "/assessments/list", ChildrenPermission.ASSESSMENT_VIEW),
                new NavigationEntry("children.nav.scorecards", "/scorecards/list", Permissions.INDICATOR_VIEW),
                new NavigationEntry("children.nav.imports", "/imports/list", Permissions.IMPORT_RUN));
    }

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of(ChildrenPermission.CONTACT_VIEW, "Read contacts about children", WORKER, MANAGER, SOCIAL_WORKER),
                PermissionDeclaration.of(ChildrenPermission.CONTACT_EDIT, "Record contacts about children", WORKER, MANAGER),
                PermissionDeclaration.of(ChildrenPermission.CONTACT_DECIDE, "Decide what follows a contact", MANAGER),
                PermissionDeclaration.of(ChildrenPermission.EARLY_HELP_VIEW, "Read early help episodes and their plans", WORKER, MANAGER,
                        EARLY_HELP, SOCIAL_WORKER),
                PermissionDeclaration.of(ChildrenPermission.EARLY_HELP_EDIT, "Lead early help: plan, review, step up and close", MANAGER,
                        EARLY_HELP),
                PermissionDeclaration.of(ChildrenPermission.ASSESSMENT_VIEW, "Read social work referrals and assessments", WORKER, MANAGER,
                        SOCIAL_WORKER),
                PermissionDeclaration.of(ChildrenPermission.ASSESSMENT_EDIT, "Write social work assessments", MANAGER, SOCIAL_WORKER),
                PermissionDeclaration.of(ChildrenPermission.ASSESSMENT_AUTHORISE, "Decide on referrals, authorise assessments and step down",
                        MANAGER),
                PermissionDeclaration.of(ChildrenPermission.CASE_EXPORT, "Take lists of children’s cases away as files", MANAGER));
    }

    @Override
    public List<RoleDeclaration> roles() {
        var casework = List.of(Permissions.PERSON_VIEW, Permissions.PERSON_EDIT, Permissions.PERSON_BREAK_GLASS, Permissions.DEADLINE_VIEW,
                Permissions.ORGANISATION_VIEW);
        return List.of(
                new RoleDeclaration(WORKER, "Front door worker", "Records what the front door is told about children", casework),
                new RoleDeclaration(MANAGER, "Front door manager", "Decides what follows a contact, a referral and an assessment",
                        List.of(Permissions.PERSON_VIEW, Permissions.PERSON_EDIT, Permissions.PERSON_RESTRICT, Permissions.PERSON_BREAK_GLASS,
                                Permissions.DEADLINE_VIEW, Permissions.WORK_ASSIGN, Permissions.INDICATOR_VIEW, Permissions.ORGANISATION_VIEW)),
                new RoleDeclaration(EARLY_HELP, "Early help practitioner", "Leads early help with families, in the council or a partner agency",
                        casework),
                new RoleDeclaration(SOCIAL_WORKER, "Children’s social worker", "Assesses children who were referred to social work", casework));
    }

    @Override
    public List<IndicatorDeclaration> indicators() {
        return ChildrenIndicators.all();
    }

    @Override
    public String bundle() {
        return "org.lifecourse.children.text";
    }
}
