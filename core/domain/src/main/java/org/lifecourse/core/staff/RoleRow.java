package org.lifecourse.core.staff;

import java.util.Set;

/**
 * A role with what it allows.
 *
 * @param builtIn whether a module brought it
 * @param holders how many open accounts hold it today
 */
public record RoleRow(long version, String code, String title, String description, boolean builtIn, Set<String> permissions,
        long holders) {

    public boolean allows(String permission) {
        return permissions.contains(permission);
    }
}
