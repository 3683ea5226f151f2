package org.lifecourse.adults.safeguarding;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/**
 * Lists of concerns, for pages, programs and files. Of a restricted person, whoever may not open them learns only that there is a concern and
 * how its clocks stand. What leaves the pages, and who searched by a name, is audited: by how many there were, never with the words.
 */
@ApplicationService
public class ConcernListService {

    @Inject
    private ConcernRowRepository rows;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;

    /** A page of concerns. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public ConcernList concerns(ConcernFilter filter, int first, int most) {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        var from = Math.max(0, first);
        var found = rows.findRows(filter, from, most);
        return new ConcernList(found, isLast(found, from, most) ? Math.min(from + found.size(), ConcernRowRepository.COUNTED) : rows.count(filter));
    }

    /** The concerns that a piece of a name or of a reference finds. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public ConcernList search(String words, int most) {
        return noted("safeguarding-concern.searched", ConcernFilter.saying(words), 0, most);
    }

    /** A page of concerns for a program. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public ConcernList listed(ConcernFilter filter, int first, int most) {
        return noted("safeguarding-concern.listed", filter, first, most);
    }

    /** All concerns of a filter, to be taken out of the portal. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_EXPORT)
    public List<ConcernRow> export(ConcernFilter filter, int most) {
        mustHold(AdultsPermission.SAFEGUARDING_EXPORT);
        return noted("safeguarding-concern.exported", filter, 0, most).rows();
    }

    /** How the open ones stand. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public ConcernCounts counts() {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        return rows.counts();
    }

    private ConcernList noted(String action, ConcernFilter filter, int first, int most) {
        var found = concerns(filter, first, most);
        var values = filter.values();
        values.put("rows", found.rows().size());
        audit.changed(action, ConcernTraces.KIND, "", Map.of(), values);
        return found;
    }

    /** Whether the page shows that nothing comes after it, so that nobody has to count. */
    private static boolean isLast(List<ConcernRow> found, int first, int most) {
        return found.size() < most && (first == 0 || !found.isEmpty());
    }

    private void mustHold(String permission) {
        current.mustHold(permission, AdultsModule.CODE);
    }
}
