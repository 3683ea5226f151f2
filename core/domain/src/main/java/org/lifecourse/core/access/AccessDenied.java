package org.lifecourse.core.access;

/** The caller lacks the permission. Answered with "403" and the same page whatever the record, so that nothing leaks. */
public class AccessDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String permission;

    public AccessDenied(String permission) {
        super("needs " + permission);
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }
}
