package org.lifecourse.core.staff;

/** A permission that a running or former module declares, with what it lets somebody do. */
public record PermissionRow(String code, String module, String description) {
}
