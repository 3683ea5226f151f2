package org.lifecourse.core.importing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.lifecourse.core.access.Guarded;

/**
 * Stands between the transaction of a service and its guard. While rows are tried, it lets a refusal pass as {@link RowRefused}, so that the
 * transaction that holds the other rows survives it. At any other time it does nothing, and a refusal rolls back as always.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 50)
class RowRefusal implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trial trial;

    @AroundInvoke
    Object soften(InvocationContext call) throws Exception {
        if (!trial.isRunning()) {
            return call.proceed();
        }
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw RowRefused.because(e);
        }
    }
}
