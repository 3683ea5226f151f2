package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.deadline.DeadlineDetails;

/** Writes into the audit what changed on a request, with the values before and after. */
@ApplicationScoped
class EhcJournal {

    @Inject
    private AuditTrail audit;

    void changed(String action, EhcRequest request, Map<String, Object> before, String because) {
        note(action, request.reference(), before, EhcValues.of(request), "stage", because);
    }

    void changed(String action, EhcRequest request, Map<String, Object> before, EhcAdvice advice) {
        note(action, request.reference(), before, EhcValues.of(advice), "body", null);
    }

    void changed(String action, EhcRequest request, Map<String, Object> before, Optional<DeadlineDetails> clock, String because) {
        note(action, request.reference(), before, EhcValues.of(clock), "clock", because);
    }

    private void note(String action, String reference, Map<String, Object> before, Map<String, Object> after, String kept, String because) {
        audit.changed(action, EhcDiary.KIND, reference, before.isEmpty() ? before : EhcValues.differing(before, after, kept),
                EhcValues.differing(after, before, kept), because == null || because.isEmpty() ? null : because);
    }
}
