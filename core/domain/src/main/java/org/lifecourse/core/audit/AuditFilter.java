package org.lifecourse.core.audit;

import java.time.Instant;

/**
 * Which entries to show; what is null does not filter.
 *
 * @param before only entries with a smaller number, for the next page
 */
public record AuditFilter(String staff, String subjectKind, String subject, String action, Instant from, Instant to, Long before) {

    public static AuditFilter everything() {
        return new AuditFilter(null, null, null, null, null, null, null);
    }

    public static AuditFilter of(String subjectKind, String subject) {
        return new AuditFilter(null, subjectKind, subject, null, null, null, null);
    }
}
