package org.lifecourse.core.person;

import java.time.Instant;

/**
 * A restricted record that somebody opened.
 *
 * @param reference of the person
 * @param reviewedAt null while nobody has looked into it
 * @param own whether the caller opened it; then somebody else reviews it
 */
public record GlassRow(Long id, String reference, String staff, String reason, Instant openedAt, Instant until, String reviewedBy, Instant reviewedAt,
        String review, boolean own) {
}
