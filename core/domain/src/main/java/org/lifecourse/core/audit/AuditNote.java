package org.lifecourse.core.audit;

import java.io.Serializable;

/** What a service wants recorded, before it has a place in the chain. */
record AuditNote(String action, String subjectKind, String subject, String before, String after, String reason) implements Serializable {

    AuditNote {
        before = before == null ? "" : before;
        after = after == null ? "" : after;
        reason = reason == null ? "" : reason;
        subject = subject == null ? "" : subject;
    }
}
