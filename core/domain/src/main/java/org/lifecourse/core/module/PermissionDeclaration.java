package org.lifecourse.core.module;

import java.util.List;

/**
 * A permission with its meaning.
 *
 * @param code stable code, {@code module.aggregate.verb}
 * @param description what it lets somebody do, in plain English, for the people who give roles
 * @param defaultRoles codes of the roles that hold it unless an administrator decides otherwise
 */
public record PermissionDeclaration(String code, String description, List<String> defaultRoles) {

    public static PermissionDeclaration of(String code, String description, String... defaultRoles) {
        return new PermissionDeclaration(code, description, List.of(defaultRoles));
    }
}
