package org.lifecourse.core.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecourse.core.RuleViolation;

/**
 * Tries the rows of an import and keeps what is to be kept.
 *
 * <p>A check, and an import of all or nothing, try all rows in one transaction with a savepoint before each row; so later rows see the earlier
 * ones, and nobody else sees any of them before the end. An import that skips bad rows does the same in portions, so that its locks are short.
 * A row that the database itself refuses ends the transaction; the portion is then tried again without that row. See
 * {@code docs/decisions/0005-import-in-one-transaction.md}.
 */
@ApplicationScoped
class ImportAttempt {

    private static final int PORTION = 200;
    private static final int MOST_NEW_STARTS = 25;

    /** What becomes of the rows that were tried. */
    enum Keep {
        NOTHING, ALL_OR_NOTHING, GOOD_ROWS
    }

    /** An import, with what has to be remembered over all its rows: where each record was named first. */
    record Run(Long job, ImportTarget target, ColumnMapping mapping, int headings, Keep keep, Map<List<String>, Integer> lines) {

        /** How many rows stand or fall together. */
        int portion() {
            return keep == Keep.GOOD_ROWS ? PORTION : Integer.MAX_VALUE;
        }
    }

    /** A stretch of rows that stands or falls together. */
    static final class Portion {

        private final int after;
        private final ImportTally before;
        private final Map<Integer, Problem> unstorable = new HashMap<>();
        private final Map<Integer, Problem> problems = new TreeMap<>();
        private ImportTally tally = ImportTally.NONE;
        private int last;
        private boolean broken;

        Portion(int after, ImportTally before) {
            this.after = after;
            this.before = before;
        }

        void startsAnew() {
            problems.clear();
            tally = ImportTally.NONE;
            last = after;
            broken = false;
        }

        void good(int line, ImportTarget.Effect effect) {
            tally = tally.with(effect);
            last = line;
        }

        void bad(int line, Problem problem) {
            problems.put(line, problem);
            tally = tally.withBad();
            last = line;
        }

        /** The transaction is lost with this row; the next one leaves it out. */
        void breaks(int line, Problem problem) {
            unstorable.put(line, problem);
            broken = true;
        }

        boolean isBroken() {
            return broken;
        }

        Problem knownProblem(int line) {
            return unstorable.get(line);
        }

        int last() {
            return last;
        }

        int rows() {
            return tally.rows();
        }

        ImportTally soFar() {
            return before.plus(tally);
        }

        boolean isWithoutBadRows() {
            return problems.isEmpty();
        }
    }

    @Inject
    private ImportTransaction transaction;
    @Inject
    private ImportLedger ledger;

    /**
     * Tries every row.
     *
     * @return what the rows did, or would have done
     * @throws RuleViolation when so many rows are refused by the database that it is no use to go on
     */
    ImportTally run(ImportJob job, ImportTarget target, Keep keep) {
        var run = new Run(job.id(), target, job.mapping(), job.headings().size(), keep, new HashMap<>());
        ledger.forgetProblems(job.id());
        var portion = new Portion(0, ImportTally.NONE);
        while (true) {
            goThrough(run, portion);
            ledger.problems(job.id(), portion.problems);
            ledger.progress(job.id(), portion.soFar());
            if (portion.rows() < run.portion()) {
                return portion.soFar();
            }
            portion = new Portion(portion.last(), portion.soFar());
        }
    }

    private void goThrough(Run run, Portion portion) {
        transaction.attempt(run, portion);
        while (portion.isBroken()) {
            if (run.keep() != Keep.GOOD_ROWS && portion.unstorable.size() > MOST_NEW_STARTS) {
                ledger.problems(run.job(), portion.unstorable);
                throw new RuleViolation("import.tooManyUnstorable", portion.unstorable.size());
            }
            transaction.attempt(run, portion);
        }
    }
}
