package org.lifecourse.core.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportAttempt.Keep;
import org.lifecourse.core.importing.ImportAttempt.Portion;
import org.lifecourse.core.importing.ImportAttempt.Run;

/** One transaction of an import: the rows of a portion, each behind its own savepoint. */
@ApplicationScoped
class ImportTransaction {

    private static final Logger LOG = Logger.getLogger(ImportTransaction.class.getName());
    private static final int ROWS_READ = 200;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;
    @Inject
    private ImportRepository repository;
    @Inject
    private ImportLedger ledger;
    @Inject
    private AuditTrail audit;
    @Inject
    private Trial trial;

    /** Tries the rows; at its end the transaction keeps them or not, as the run asks. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void attempt(Run run, Portion portion) {
        portion.startsAnew();
        var keeps = false;
        audit.enter();
        trial.begins();
        try {
            repository.noteChanges(run.job());
            tryRows(run, portion);
            keeps = !portion.isBroken()
                    && (run.keep() == Keep.GOOD_ROWS || run.keep() == Keep.ALL_OR_NOTHING && portion.isWithoutBadRows());
        } finally {
            trial.ends();
            audit.leave(keeps);
        }
        if (!keeps) {
            transaction.setRollbackOnly();
        }
    }

    private void tryRows(Run run, Portion portion) {
        while (portion.rows() < run.portion()) {
            var rows = repository.findRows(run.job(), portion.last(), ROWS_READ);
            for (var row : rows) {
                tryRow(run, portion, row);
                if (portion.isBroken()) {
                    return;
                }
            }
            if (rows.size() < ROWS_READ) {
                return;
            }
            ledger.progress(run.job(), portion.soFar());
        }
    }

    private void tryRow(Run run, Portion portion, Intake.Line row) {
        var known = portion.knownProblem(row.number());
        if (known != null) {
            portion.bad(row.number(), known);
            return;
        }
        var notes = audit.noted();
        repository.markPlace();
        try {
            var effect = apply(run, row);
            repository.goOn();
            portion.good(row.number(), effect);
            if (run.keep() == Keep.NOTHING) {
                audit.forgetSince(notes);
            }
        } catch (RuntimeException e) {
            audit.forgetSince(notes);
            var problem = Problem.of(e);
            if (problem.isFault() && portion.isWithoutBadRows()) {
                LOG.log(Level.WARNING, "Line " + row.number() + " of import " + run.job() + " met a fault", e);
            }
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
                repository.goBack();
                portion.bad(row.number(), problem);
            } else if (Problem.isOfTheRow(e)) {
                portion.breaks(row.number(), problem);
            } else {
                throw e;
            }
        }
    }

    private static ImportTarget.Effect apply(Run run, Intake.Line line) {
        var row = run.mapping().row(run.target().columns(), run.headings(), line.number(), line.cells());
        var key = run.target().key().stream().map(row::text).toList();
        var first = key.isEmpty() ? null : run.lines().putIfAbsent(key, line.number());
        if (first != null && first != line.number()) {
            throw new RuleViolation("import.twiceInFile", first);
        }
        return run.target().apply(row);
    }
}
