package org.lifecourse.core.staff;

/** An account was closed or got another password from an administrator: whoever is signed in with it must not go on. */
public record AccessWithdrawn(Long staffId) {
}
