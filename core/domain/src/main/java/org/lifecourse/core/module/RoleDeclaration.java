package org.lifecourse.core.module;

/** A role that a module brings. */
public record RoleDeclaration(String code, String title, String description) {
}
