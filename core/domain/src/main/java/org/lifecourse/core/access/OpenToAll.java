package org.lifecourse.core.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The deliberate exception: a use case that needs no permission, and why. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {

    /** Why everybody may call it. */
    String because();

    /** Whether a caller who has not signed in may call it too. */
    boolean beforeSignIn() default false;
}
