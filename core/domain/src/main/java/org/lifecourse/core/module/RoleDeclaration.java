package org.lifecourse.core.module;

import java.util.List;

/**
 * A role that a module brings.
 *
 * @param alsoMay permissions of the shared core that the role holds unless an administrator decides otherwise
 */
public record RoleDeclaration(String code, String title, String description, List<String> alsoMay) {

    public RoleDeclaration(String code, String title, String description) {
        this(code, title, description, List.of());
    }
}
