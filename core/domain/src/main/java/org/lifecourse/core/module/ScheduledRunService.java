package org.lifecourse.core.module;

import jakarta.inject.Inject;
import java.time.Duration;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.OpenToAll;

/** Work that runs by the clock is done by one of several nodes: whichever asks first. */
@ApplicationService
public class ScheduledRunService {

    @Inject
    private ModuleRegisterRepository repository;

    /**
     * Takes a piece of work for this node.
     *
     * @param job what it is
     * @param rest for how long it then rests: shorter than the time between two of its hours, longer than nodes may be apart
     * @return whether this node is to do it; no other one is told so meanwhile
     */
    @OpenToAll(because = "the portal works by the clock; it says and shows nothing", beforeSignIn = true)
    public boolean take(String job, Duration rest) {
        return repository.takeJob(job, rest);
    }
}
