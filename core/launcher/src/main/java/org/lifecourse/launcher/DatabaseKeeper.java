package org.lifecourse.launcher;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Watches the PostgreSQL of the data folder and starts it again when it has ended; people go on without signing in anew. */
final class DatabaseKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DatabaseKeeper.class.getName());

    private final Database database;
    private final Server server;
    private final Journal journal;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "database-keeper");
        thread.setDaemon(true);
        return thread;
    });
    private boolean told;

    DatabaseKeeper(Database database, Server server, Journal journal) {
        this.database = database;
        this.server = server;
        this.journal = journal;
    }

    void start() {
        if (database.isEmbedded()) {
            timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            if (!database.isGone()) {
                return;
            }
            if (!told) {
                journal.step("The database has ended by itself; starting it again");
                told = true;
            }
            database.startAgain();
            server.dropConnections();
            journal.step("The database is there again");
            told = false;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The database could not be started again yet; it is tried every second", e);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
