/**
 * The people who use the portal: their accounts, roles and grants, and the administration of both.
 *
 * <p>Open sign-ins belong to {@code signin}, which listens for {@link org.lifecourse.core.staff.AccessWithdrawn}; what a permission
 * means at a call belongs to {@code access}.
 */
package org.lifecourse.core.staff;
