package org.lifecourse.adults;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.indicator.IndicatorDeclaration;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.NavigationEntry;
import org.lifecourse.core.module.PermissionDeclaration;
import org.lifecourse.core.module.RoleDeclaration;

/** What the module says about itself. */
@ApplicationScoped
public class AdultsModule implements ModuleDescriptor {

    /** Code of the module, its schema and its service area. */
    public static final String CODE = "adults";

    private static final String SOCIAL_WORKER = "ADULT_SOCIAL_WORKER";
    private static final String SAFEGUARDING_MANAGER = "SAFEGUARDING_MANAGER";
    private static final String CONTACT_OFFICER = "ADULT_CONTACT_OFFICER";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "adults.title";
    }

    @Override
    public String purposeKey() {
        return "adults.purpose";
    }

    @Override
    public String icon() {
        return "adults";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("adults.nav.safeguarding", "/safeguarding/list", AdultsPermission.SAFEGUARDING_VIEW, "safeguarding-enquiry"),
                new NavigationEntry("adults.nav.episodes", "/safeguarding/episodes", AdultsPermission.SAFEGUARDING_VIEW),
                new NavigationEntry("adults.nav.scorecards", "/scorecards/list", Permissions.INDICATOR_VIEW));
    }

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of(AdultsPermission.SAFEGUARDING_VIEW, "Read safeguarding concerns, enquiries and organisational episodes",
                        SOCIAL_WORKER, SAFEGUARDING_MANAGER, CONTACT_OFFICER),
                PermissionDeclaration.of(AdultsPermission.SAFEGUARDING_REPORT, "Record safeguarding concerns and correct what was recorded",
                        SOCIAL_WORKER, SAFEGUARDING_MANAGER, CONTACT_OFFICER),
                PermissionDeclaration.of(AdultsPermission.SAFEGUARDING_DECIDE, "Decide what follows from a concern, allocate it and open"
                        + " organisational episodes", SAFEGUARDING_MANAGER),
                PermissionDeclaration.of(AdultsPermission.SAFEGUARDING_ENQUIRE, "Carry out and conclude safeguarding enquiries", SOCIAL_WORKER,
                        SAFEGUARDING_MANAGER),
                PermissionDeclaration.of(AdultsPermission.SAFEGUARDING_EXPORT, "Take lists of concerns out of the portal", SAFEGUARDING_MANAGER));
    }

    @Override
    public List<RoleDeclaration> roles() {
        return List.of(
                new RoleDeclaration(SOCIAL_WORKER, "Adult social worker", "Records concerns and carries out enquiries",
                        List.of(Permissions.PERSON_VIEW, Permissions.PERSON_EDIT, Permissions.DEADLINE_VIEW, Permissions.INDICATOR_VIEW,
                                Permissions.ORGANISATION_VIEW)),
                new RoleDeclaration(SAFEGUARDING_MANAGER, "Safeguarding team manager", "Decides on concerns, runs the safeguarding team and its work",
                        List.of(Permissions.PERSON_VIEW, Permissions.PERSON_EDIT, Permissions.DEADLINE_VIEW, Permissions.WORK_ASSIGN,
                                Permissions.INDICATOR_VIEW, Permissions.ORGANISATION_VIEW)),
                new RoleDeclaration(CONTACT_OFFICER, "Adult contact officer", "Takes concerns at the front door of adult social care",
                        List.of(Permissions.PERSON_VIEW, Permissions.PERSON_EDIT, Permissions.DEADLINE_VIEW)));
    }

    @Override
    public List<IndicatorDeclaration> indicators() {
        return AdultsIndicators.all();
    }

    @Override
    public String bundle() {
        return "org.lifecourse.adults.text";
    }
}
