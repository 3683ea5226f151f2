package org.lifecourse.governance.body;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.work.WorkService;
import org.lifecourse.governance.GovernanceModule;
import org.lifecourse.governance.GovernancePermission;

/** Boards and groups as they stand or stood on any day: lists, the structure, one of them, its history, and what can be chosen of them. */
@ApplicationService
public class BodyService {

    @Inject
    private BodyRepository repository;
    @Inject
    private BodyRowRepository rows;
    @Inject
    private BodyRegister register;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private WorkService work;

    /** A page of bodies as they stood on the day of the filter. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public BodyList bodies(BodyFilter filter, int first, int most) {
        register.mayView();
        var asked = filter.onDay(register.today());
        return new BodyList(asked.on(), rows.findRows(asked, Math.max(0, first), most), rows.count(asked));
    }

    /** How bodies hung together on a day; null is today. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public BodyStructure structure(LocalDate on) {
        register.mayView();
        return rows.findStructure(on == null ? register.today() : on);
    }

    /**
     * A body as it stood on a day.
     *
     * @param on null is today, or the last day of a body that has closed, or the first of one that is to come
     */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public BodyDetails details(String code, LocalDate on) {
        register.mayView();
        var body = register.find(code);
        var details = rows.findDetails(code, on == null ? register.nearestDay(body) : on).orElseThrow(() -> BodyRegister.unknown(code));
        audit.seen("body.viewed", BodyRegister.KIND, code);
        work.saw(GovernanceModule.CODE, BodyRegister.KIND, code, details.name(), register.link(code));
        return details;
    }

    /** A body for a form that changes it: as it stands, or stood last. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public BodyDetails editable(String code) {
        register.mayEdit();
        return details(code, null);
    }

    /** What happened to a body and when, newest first. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<BodyEvent> history(String code) {
        register.mayView();
        var body = register.find(code);
        var mergedInto = rows.findDetails(code, register.nearestDay(body)).map(BodyDetails::mergedIntoName).orElse("");
        return BodyHistory.told(body, repository.findVersions(body.id()), rows.findLinks(body.id(), null), rows.findTerms(body.id(), null),
                rows.findMembers(body.id(), null), rows.findAbsorbed(body.id()), mergedInto);
    }

    /** All lines of a body, past and to come too. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<LinkRow> lines(String code) {
        register.mayView();
        return rows.findLinks(register.find(code).id(), null);
    }

    /** Whether the person may change bodies. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public boolean mayChange() {
        return current.may(GovernancePermission.BODY_EDIT, GovernanceModule.CODE);
    }

    /** Bodies that exist on a day, by name. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<BodyName> names(LocalDate on) {
        register.mayView();
        return rows.findNames(on == null ? register.today() : on);
    }

    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public List<BodyName> organisations() {
        register.mayEdit();
        return rows.findOrganisations();
    }

    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public List<BodyName> posts() {
        register.mayEdit();
        return rows.findPosts();
    }
}
