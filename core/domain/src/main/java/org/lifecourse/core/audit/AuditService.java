package org.lifecourse.core.audit;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;

/** Reading the audit. Looking at it is itself recorded. */
@ApplicationService
public class AuditService {

    /** A file holds at most so many entries; a narrower search gives the rest. */
    public static final int EXPORTED = 20_000;

    private static final int MOST = 1000;

    @Inject
    private AuditRepository repository;

    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;

    /**
     * The newest entries that match.
     *
     * @param limit at most so many; 1,000 is the most that is given
     */
    @RequiresPermission(Permissions.AUDIT_READ)
    public List<AuditRecord> find(AuditFilter filter, int limit) {
        current.mustHold(Permissions.AUDIT_READ, ServiceArea.CORE.code());
        audit.seen("audit.searched", "audit", filter.subject() == null ? "" : filter.subject());
        return repository.find(filter, Math.min(limit, MOST));
    }

    /** The matching entries that came next after a number, newest first: the page before in a list. */
    @RequiresPermission(Permissions.AUDIT_READ)
    public List<AuditRecord> findAfter(AuditFilter filter, long number, int limit) {
        current.mustHold(Permissions.AUDIT_READ, ServiceArea.CORE.code());
        audit.seen("audit.searched", "audit", filter.subject() == null ? "" : filter.subject());
        var following = new ArrayList<>(repository.findAfter(filter, number, Math.min(limit, MOST)));
        Collections.reverse(following);
        return following;
    }

    /** The newest matching entries for a file, at most {@link #EXPORTED}. */
    @RequiresPermission(Permissions.AUDIT_READ)
    public List<AuditRecord> export(AuditFilter filter) {
        current.mustHold(Permissions.AUDIT_READ, ServiceArea.CORE.code());
        audit.changed("audit.exported", "audit", filter.subject() == null ? "" : filter.subject(), null, null);
        return repository.find(filter, EXPORTED);
    }
}
