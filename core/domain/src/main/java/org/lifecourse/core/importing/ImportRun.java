package org.lifecourse.core.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;

/** Carries out one import, away from any page, as the person who asked for it. */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());

    @Inject
    private ImportAttempt attempt;
    @Inject
    private ImportLedger ledger;
    @Inject
    private ImportService service;
    @Inject
    private CurrentActor current;

    /**
     * Tries the rows and writes down what came of it; never throws.
     *
     * @param job one that has begun
     */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void carryOut(Long job, Actor actor, String origin) {
        var before = current.get();
        var from = current.origin();
        current.is(actor, origin);
        try {
            carryOut(service.begun(job));
        } catch (RuleViolation e) {
            var problem = Problem.of(e);
            ledger.failed(job, problem.key(), problem.arguments());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Import " + job + " broke off", e);
            ledger.failed(job, "import.brokenOff", List.of());
        } finally {
            current.is(before, from);
        }
    }

    private void carryOut(ImportService.Begun begun) {
        var job = begun.job();
        if (job.state() == ImportState.CHECKING) {
            ledger.checked(job.id(), attempt.run(job, begun.target(), ImportAttempt.Keep.NOTHING));
        } else if (job.mode() == ImportMode.SKIP_BAD_ROWS) {
            ledger.imported(job.id(), attempt.run(job, begun.target(), ImportAttempt.Keep.GOOD_ROWS));
        } else {
            var tally = attempt.run(job, begun.target(), ImportAttempt.Keep.ALL_OR_NOTHING);
            if (tally.bad() == 0) {
                ledger.imported(job.id(), tally);
            } else {
                ledger.keptNothing(job.id(), tally);
            }
        }
    }
}
