package org.lifecourse.core.web;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells whether something failed because two people changed the same at one time: nothing of it was saved, and it can be tried again. */
final class Collision {

    /** PostgreSQL ended one of two transactions that waited for each other, or that could not have run one after the other. */
    private static final Set<String> STATES = Set.of("40P01", "40001");
    private static final int DEPTH = 25;

    private Collision() {
    }

    static boolean isBehind(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof OptimisticLockException || cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
