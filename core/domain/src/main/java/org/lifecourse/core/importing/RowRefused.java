package org.lifecourse.core.importing;

import org.lifecourse.core.RuleViolation;

/**
 * One row of an import was refused, and the transaction of the import goes on: the row is taken back to its savepoint.
 *
 * <p>A subtype, because transactions react to it differently: it is the one exception after which
 * {@link org.lifecourse.core.ApplicationService} does not roll back. Thrown only while an {@link ImportAttempt} runs, which rolls back itself.
 */
public class RowRefused extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String column;

    private RowRefused(String column, String key, Object... arguments) {
        super(key, arguments);
        this.column = column;
    }

    static RowRefused because(RuntimeException cause) {
        if (cause instanceof RowRefused already) {
            return already;
        }
        var problem = Problem.of(cause);
        var refused = new RowRefused(problem.column().isEmpty() ? null : problem.column(), problem.key(), problem.arguments().toArray());
        refused.initCause(cause);
        return refused;
    }

    @Override
    public String field() {
        return column;
    }
}
