package org.lifecourse.core.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lifecourse.core.access.CurrentActor;

/** Sets imports going in the background, so that a person need not wait with a page open. */
@ApplicationScoped
public class ImportRuns {

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;
    @Inject
    private ImportService service;
    @Inject
    private ImportRun run;
    @Inject
    private CurrentActor current;

    /** Tries all rows without keeping any. */
    public void check(Long job) {
        service.begin(job, null);
        start(job);
    }

    /** Brings the rows in. */
    public void bringIn(Long job, ImportMode mode) {
        service.begin(job, mode);
        start(job);
    }

    private void start(Long job) {
        var actor = current.get();
        var origin = current.origin();
        executor.execute(() -> run.carryOut(job, actor, origin));
    }
}
