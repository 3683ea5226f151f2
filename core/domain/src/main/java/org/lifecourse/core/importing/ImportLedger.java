package org.lifecourse.core.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lifecourse.core.RuleViolation;

/** What a running import writes about itself: in short transactions of its own, so that pages see it while the rows are not yet kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImportLedger {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    @Inject
    private ImportRepository repository;
    @Inject
    private Clock clock;

    void forgetProblems(Long job) {
        repository.forgetProblems(job);
    }

    void problems(Long job, Map<Integer, Problem> problems) {
        repository.putProblems(job, problems);
    }

    void progress(Long job, ImportTally tally) {
        repository.progress(job, tally, clock.instant());
    }

    void checked(Long job, ImportTally tally) {
        with(job, found -> found.wasChecked(tally, clock.instant()));
    }

    void keptNothing(Long job, ImportTally tally) {
        with(job, found -> found.keptNothing(tally, clock.instant()));
    }

    void imported(Long job, ImportTally tally) {
        with(job, found -> found.wasImported(tally, clock.instant()));
        repository.dropGoodRows(job);
    }

    void failed(Long job, String key, List<String> arguments) {
        with(job, found -> found.failed(key, arguments, clock.instant()));
    }

    /** Notices imports that a restart broke off. */
    int failSilent() {
        return repository.failSilent(clock.instant().minus(SILENCE), clock.instant());
    }

    private void with(Long job, Consumer<ImportJob> work) {
        work.accept(repository.find(job).orElseThrow(() -> new RuleViolation("import.unknown")));
    }
}
