/**
 * What was seen and changed, by whom, when, from where and why: rows that are only ever added, each chained by hash to the one before.
 *
 * <p>Services record through {@link org.lifecourse.core.audit.AuditTrail}; the chain is checked by {@code ./lifecourse verify-audit}.
 */
package org.lifecourse.core.audit;
