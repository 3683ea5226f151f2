package org.lifecourse.core.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.lifecourse.core.audit.AuditTrail;

/**
 * Stands inside the transaction of every service method: checks its permission, lets it work, then writes what it recorded for the
 * audit, so that change and audit are stored together or not at all.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class Guard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient AuditTrail audit;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var open = call.getMethod().getAnnotation(OpenToAll.class);
        if (open == null) {
            permit(call.getMethod().getAnnotation(RequiresPermission.class), call);
        } else if (!open.beforeSignIn() && !actor.get().isSignedIn() && !actor.get().system()) {
            throw new AccessDenied("sign-in");
        }
        audit.enter();
        var completed = false;
        try {
            var result = call.proceed();
            completed = true;
            return result;
        } finally {
            audit.leave(completed);
        }
    }

    private void permit(RequiresPermission needed, InvocationContext call) {
        if (needed == null) {
            throw new IllegalStateException("No permission named on " + call.getMethod());
        }
        for (var permission : needed.value()) {
            if (actor.may(permission)) {
                return;
            }
        }
        throw new AccessDenied(String.join(" or ", needed.value()));
    }
}
