package org.lifecourse.launcher;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Listens to the log while a module starts: the application server tells there, and only there, why one did not. */
final class Reason extends Handler {

    private static final Pattern SCRIPT = Pattern.compile("V\\d+__[A-Za-z0-9_]+\\.sql");
    private static final Pattern MESSAGE = Pattern.compile("Message\\s*:\\s*(.+)");
    private static final int LENGTH = 400;
    private static final int DEPTH = 25;

    private final Logger root = Logger.getLogger("");
    private Throwable thrown;

    static Reason listening() {
        var reason = new Reason();
        reason.setLevel(Level.WARNING);
        reason.root.addHandler(reason);
        return reason;
    }

    @Override
    public synchronized void publish(LogRecord line) {
        if (line.getThrown() != null && (thrown == null || script(thrown) == null && script(line.getThrown()) != null)) {
            thrown = line.getThrown();
        }
    }

    /** In one line: the migration that failed, if one did, and what the database or the server said. */
    synchronized String words() {
        if (thrown == null) {
            return "see the log";
        }
        var script = script(thrown);
        var said = said(thrown);
        var words = script == null ? said : "the migration " + script + " failed and nothing of it was applied: " + said;
        return words.length() > LENGTH ? words.substring(0, LENGTH) + "…" : words;
    }

    private static String script(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            var found = SCRIPT.matcher(String.valueOf(cause.getMessage()));
            if (cause.getClass().getName().contains("flyway") && found.find()) {
                return found.group();
            }
        }
        return null;
    }

    private static String said(Throwable thrown) {
        var last = thrown;
        for (var depth = 0; last.getCause() != null && depth < DEPTH; depth++) {
            last = last.getCause();
        }
        var text = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        var message = MESSAGE.matcher(text);
        return message.find() ? message.group(1).strip() : text.strip().lines().findFirst().orElse("").strip();
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
