/**
 * Who may do what: permissions, roles as data, grants with a scope and dates, and the guard in front of every service.
 *
 * <p>Code asks about permissions, never about roles. Sign-in itself is next door in {@code signin}.
 */
package org.lifecourse.core.access;
