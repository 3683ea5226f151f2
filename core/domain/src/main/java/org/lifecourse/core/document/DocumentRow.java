package org.lifecourse.core.document;

import java.time.Instant;

/**
 * A file in a list. Its address is {@code /api/documents/ID} of any module.
 *
 * @param subject reference of the record that it belongs to
 */
public record DocumentRow(Long id, String subject, String title, String name, String mediaType, long size, Instant addedAt, String addedBy) {
}
