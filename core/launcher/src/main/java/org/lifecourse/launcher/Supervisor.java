package org.lifecourse.launcher;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does what the register asks: starts, stops and replaces modules, and tells which builds lie in the modules folder. Every launcher on the
 * database does so for its own node.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Supervisor.class.getName());
    private static final int EVERY_SECONDS = 2;
    /** How the answer begins that the administration page shows as a failure. */
    private static final String FAILED = "failed: ";

    private final Server server;
    private final Database database;
    private final Path folder;
    private final Set<String> enabled;
    private final Journal journal;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "module-supervisor");
        thread.setDaemon(true);
        return thread;
    });

    /** What the register asks of one module. */
    private record Wish(String code, String wanted, String wantedBuild) {
    }

    /** @param enabled codes of the modules that this run was asked for; others are left alone */
    Supervisor(Server server, Database database, Path folder, Set<String> enabled, Journal journal) {
        this.server = server;
        this.database = database;
        this.folder = folder;
        this.enabled = enabled;
        this.journal = journal;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Tells the administration page why a module did not start with the launcher. */
    void tellFailed(String code, String reason) {
        try {
            answer(code, FAILED + reason);
            execute("update core.module set state = 'STOPPED' where code = ?", code);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The register could not be told that {0} did not start: {1}", new Object[] {code, e.getMessage()});
        }
    }

    private void look() {
        try {
            var files = ModuleFile.in(folder, (file, reason) -> LOG.log(Level.FINE, "Passed over {0}: {1}", new Object[] {file, reason}));
            for (var wish : wishes(files)) {
                if (enabled.contains(wish.code())) {
                    fulfil(wish, files);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The module register could not be followed: {0}", e.getMessage());
        }
    }

    private void fulfil(Wish wish, List<ModuleFile> files) throws SQLException {
        var running = server.deployed(wish.code());
        var file = files.stream().filter(module -> module.code().equals(wish.code())).findFirst().orElse(null);
        if ("STOPPED".equals(wish.wanted()) && running != null) {
            server.undeploy(wish.code());
            journal.step("Stopped " + wish.code());
            answer(wish.code(), "stopped");
        } else if ("RUNNING".equals(wish.wanted()) && running == null && file != null) {
            start(wish.code(), file);
        } else if (wish.wantedBuild() != null && running != null && file != null && !running.build().equals(file.build())
                && file.build().equals(wish.wantedBuild())) {
            server.undeploy(wish.code());
            start(wish.code(), file);
        }
    }

    private void start(String code, ModuleFile file) throws SQLException {
        var reason = server.deploy(file);
        journal.step(reason == null ? "Started " + code + " " + file.build() : "Could not start " + code + " " + file.build() + ": " + reason);
        answer(code, reason == null ? "started" : FAILED + reason);
        if (reason != null) {
            execute("update core.module set wanted = 'STOPPED', wanted_build = null, state = 'STOPPED' where code = ?", code);
        }
    }

    /** Tells the register which builds lie in the folder and reads what it asks for, by one connection: this happens all the time. */
    private List<Wish> wishes(List<ModuleFile> files) throws SQLException {
        var wishes = new ArrayList<Wish>();
        try (var connection = database.connect();
                var available = connection.prepareStatement("update core.module m set available_build = f.build from unnest(?::text[], ?::text[]) f (code, build)"
                        + " where m.code = f.code and m.available_build is distinct from f.build");
                var wanted = connection.prepareStatement("select code, wanted, wanted_build from core.module order by position")) {
            available.setArray(1, connection.createArrayOf("text", files.stream().map(ModuleFile::code).toArray()));
            available.setArray(2, connection.createArrayOf("text", files.stream().map(ModuleFile::build).toArray()));
            available.executeUpdate();
            try (var rows = wanted.executeQuery()) {
                while (rows.next()) {
                    wishes.add(new Wish(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return wishes;
    }

    private void answer(String code, String words) throws SQLException {
        execute("update core.module set answer = ?, wanted_build = null where code = ?", words, code);
    }

    private void execute(String sql, String... values) throws SQLException {
        try (var connection = database.connect(); var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(30, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
