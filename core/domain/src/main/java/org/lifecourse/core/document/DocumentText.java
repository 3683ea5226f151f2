package org.lifecourse.core.document;

/**
 * A file as it arrives.
 *
 * @param personId whom it is about, or null; then the right to open that person is asked for too
 * @param permission that reading it needs
 * @param area service area in which the permission has to be held
 * @param name file name as uploaded
 * @param title what it is, in words; the file name when empty
 */
public record DocumentText(String module, String subjectKind, String subject, Long personId, String permission, String area, String name,
        String title, byte[] content) {
}
