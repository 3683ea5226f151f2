package org.lifecourse.core;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lifecourse.core.access.Guarded;
import org.lifecourse.core.importing.RowRefused;

/**
 * The door of a feature: its public methods are use cases.
 *
 * <p>Each runs in one transaction, names the permission that it needs ({@link org.lifecourse.core.access.RequiresPermission}) and
 * writes its audit entries in the same transaction, which any exception rolls back; only an import, which keeps a savepoint before each
 * of its rows, turns a refusal into one that does not. A method without a permission fails at the first call and in the architecture
 * test.
 */
@Stereotype
@ApplicationScoped
@Transactional(dontRollbackOn = RowRefused.class)
@Guarded
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApplicationService {
}
