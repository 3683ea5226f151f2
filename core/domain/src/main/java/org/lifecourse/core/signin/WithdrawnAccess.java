package org.lifecourse.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lifecourse.core.staff.AccessWithdrawn;

/** Whoever loses access loses the open sign-ins with it, in the same transaction. */
@ApplicationScoped
class WithdrawnAccess {

    @Inject
    private SignInService signIns;

    void endsSignIns(@Observes AccessWithdrawn event) {
        signIns.accessWithdrawnFrom(event.staffId());
    }
}
