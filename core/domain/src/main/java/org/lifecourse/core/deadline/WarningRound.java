package org.lifecourse.core.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.deadline.WarningRepository.Place;

/** The parts of a round, each in a transaction of its own, so that none is held for long; nodes take turns part by part. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class WarningRound {

    static final int PORTION = 500;

    @Inject
    private WarningRepository repository;
    @Inject
    private DeadlineBell bell;
    @Inject
    private Clock clock;

    public boolean hasRun(String module) {
        return repository.hasRun(module, today());
    }

    public List<Place> stale(String module, Place after) {
        return repository.findStale(module, today(), after, PORTION);
    }

    public List<Place> inWindow(String module, Place after) {
        return repository.findInWindow(module, today(), after, PORTION);
    }

    public int silence(List<Long> clocks) {
        repository.waitForOthers();
        clocks.forEach(id -> repository.find(id).ifPresent(bell::silence));
        return clocks.size();
    }

    /** Looks at the clocks anew: another node may have warned of them meanwhile. */
    public int warn(List<Long> clocks) {
        repository.waitForOthers();
        var warned = 0;
        for (var found : repository.findInWindow(clocks, today())) {
            warned += bell.ring(found) ? 1 : 0;
        }
        return warned;
    }

    public void ran(String module, int warned, int takenBack) {
        repository.ran(module, today(), clock.instant(), warned, takenBack);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
