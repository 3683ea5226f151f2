package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.audit.AuditTrail;

/** Puts a concern together for reading. */
@ApplicationScoped
class ConcernReading {

    @Inject
    private SafeguardingRepository repository;
    @Inject
    private ConcernRowRepository rows;
    @Inject
    private AuditTrail audit;

    ConcernDetails details(SafeguardingConcern concern) {
        var enquiry = repository.findEnquiry(concern).orElse(null);
        var names = rows.findNames(concern.reference()).orElseThrow();
        return new ConcernDetails(concern.version(), concern.reference(), concern.sourceReference(), concern.personId(), names.person(), concern.text(),
                Stage.of(concern.decision(), enquiry != null && enquiry.isConcluded()), concern.decided(), names.decidedBy(),
                enquiry == null ? null : enquiry.recorded(), enquiry == null ? null : enquiry.begunOn(),
                enquiry == null || !enquiry.isConcluded() ? null : enquiry.ended(), names.team(), names.teamName(), names.worker(), names.workerName(),
                names.episode(), names.organisation());
    }

    /** The rows of a file; what leaves the portal is audited by how many there were. */
    List<ConcernRow> exported(ConcernFilter filter, int most) {
        var found = rows.findRows(filter, 0, most);
        audit.changed("safeguarding-concern.exported", ConcernTraces.KIND, "", Map.of(), Map.of("rows", found.size()));
        return found;
    }
}
