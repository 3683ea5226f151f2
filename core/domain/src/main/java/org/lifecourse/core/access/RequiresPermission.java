package org.lifecourse.core.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a use case needs. The caller must hold the permission in at least one scope; where the record belongs to a service area, the
 * service asks again for that area ({@link CurrentActor#mustHold(String, String)}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

    /** Code of the permission, a constant of the module's permission class. Any one of several is enough. */
    String[] value();
}
