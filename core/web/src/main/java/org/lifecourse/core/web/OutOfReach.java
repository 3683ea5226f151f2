package org.lifecourse.core.web;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.lifecourse.core.audit.AuditTrail;

/**
 * Tells whether something failed only because the database cannot be reached, is starting, or has no room: nobody did anything wrong,
 * nothing is half saved. Such a request is answered with 503, which says that nothing was done and that a proxy may ask another node; one whose
 * commit was lost, so that nobody knows whether it was saved, is answered with 504, and is never sent again by itself.
 */
final class OutOfReach {

    /** Seconds after which a program may try again. */
    static final String PATIENCE = "5";
    /** What was thrown, for the log: the container's own attribute would lead to the page for faults. */
    static final String THROWN = "lifecourse.out-of-reach";
    static final String FULL = "lifecourse.disk-full";
    /** Whether it was saved is not known. */
    static final String LOST = "lifecourse.lost-commit";

    private static final String DISK_FULL = "53100";
    /** Connection lost, too few resources, stopped or starting, trouble with the disk. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    private static final String CANCELLED = "57014";
    /** A sign that is no text, a moment out of range. */
    private static final Set<String> ODD_VALUES = Set.of("22021", "22008");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int DEPTH = 25;

    private OutOfReach() {
    }

    static boolean isBehind(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && isOutOfReach(sql) || isLostCommit(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the connection broke while a transaction was ending, so that nobody knows whether it was kept; a full disk kept nothing. */
    private static boolean isOutcomeUnknown(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (isLostCommit(cause)) {
                return !isDiskFull(thrown);
            }
        }
        return false;
    }

    /** The connection broke while a transaction was ending: the transaction manager says no more than this. */
    private static boolean isLostCommit(Throwable cause) {
        return cause instanceof SystemException
                || cause instanceof TransactionalException && String.valueOf(cause.getMessage()).contains(SystemException.class.getName());
    }

    private static boolean isOutOfReach(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null || state.length() < 2) {
            return String.valueOf(sql.getMessage()).contains("allocat");
        }
        return CLASSES.contains(state.substring(0, 2)) && !CANCELLED.equals(state);
    }

    private static boolean isDiskFull(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && (DISK_FULL.equals(sql.getSQLState())
                    || String.valueOf(sql.getMessage()).contains("No space left on device"))) {
                return true;
            }
        }
        return false;
    }

    /** The database could not take a value that was sent, such as a sign that is no text or a day out of its range. */
    static boolean isOddValue(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && ODD_VALUES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Answers with 503 or 504; the error page says what to do. */
    static void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        request.setAttribute(THROWN, thrown);
        request.setAttribute(FULL, isDiskFull(thrown));
        request.setAttribute(LOST, isOutcomeUnknown(thrown) || hasStored());
        response.setHeader("Retry-After", PATIENCE);
        response.sendError(status(thrown, request.getMethod()));
    }

    /** 503 when nothing was done, 504 when nobody knows whether something was saved. */
    static int status(Throwable thrown, String method) {
        return !READING.contains(method) && (isOutcomeUnknown(thrown) || hasStored()) ? HttpServletResponse.SC_GATEWAY_TIMEOUT : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    /** Whether this request had changed something before it failed, so that it must not be sent again. */
    private static boolean hasStored() {
        try {
            return CDI.current().select(AuditTrail.class).get().hasStored();
        } catch (IllegalStateException | ContextNotActiveException e) {
            return false;
        }
    }

    /** The key of what is told: it may have been saved, the disk is full, or the database is away for the moment. */
    static String key(Throwable thrown) {
        if (isOutcomeUnknown(thrown) || hasStored()) {
            return "error_outOfReach.lost";
        }
        return isDiskFull(thrown) ? "error_outOfReach.full" : "error_outOfReach.text";
    }
}
