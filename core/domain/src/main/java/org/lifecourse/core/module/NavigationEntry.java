package org.lifecourse.core.module;

/**
 * A line of the menu.
 *
 * @param label message key in the module's bundle
 * @param path within the module, with a leading slash and no extension
 * @param permission code of the permission without which it is not shown
 * @param countKind kind of work item counted beside it, or null
 */
public record NavigationEntry(String label, String path, String permission, String countKind) {

    public NavigationEntry(String label, String path, String permission) {
        this(label, path, permission, null);
    }
}
