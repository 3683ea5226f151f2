package org.lifecourse.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.staff.AccessWithdrawn;

/**
 * Whoever loses access, or changes the password, loses the open sign-ins with it, in the same transaction. The use case that says so has
 * checked and audited who asked.
 */
@ApplicationScoped
class WithdrawnAccess {

    @Inject
    private SignInRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    void endsSignIns(@Observes AccessWithdrawn event) {
        repository.findOpenOf(event.staffId()).forEach(session -> session.end(clock.instant(), current.get().username()));
    }
}
