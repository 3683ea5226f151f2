package org.lifecourse.governance.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.audit.AuditTrail;

/** Keeps what a service says to the audit, for tests without a server. */
class RecordedAudit extends AuditTrail {

    private final List<String> entries = new ArrayList<>();

    @Override
    public void seen(String action, String subjectKind, String subject) {
        entries.add(action + " " + subject);
    }

    @Override
    public void changed(String action, String subjectKind, String subject, Map<String, ?> before, Map<String, ?> after) {
        entries.add(action + " " + subject);
    }

    List<String> entries() {
        return entries;
    }
}
