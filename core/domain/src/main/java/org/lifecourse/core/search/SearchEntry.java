package org.lifecourse.core.search;

/**
 * Something that can be found.
 *
 * @param module code of the module that it belongs to
 * @param kind kind of record, such as {@code body}
 * @param subject its reference
 * @param link absolute path within the portal
 * @param permission without which it is never found
 * @param serviceArea area in which the permission has to be held
 */
public record SearchEntry(String module, String kind, String subject, String title, String detail, String link, String permission,
        String serviceArea) {

    public SearchEntry {
        detail = detail == null ? "" : detail;
    }
}
