package org.lifecourse.launcher;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does what the register asks: starts, stops and replaces modules, and tells which builds lie in the modules folder. Every launcher on the
 * database does so for its own node; to replace a module they take turns, so that it always runs on another one.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Supervisor.class.getName());
    private static final int EVERY_SECONDS = 2;

    private final Server server;
    private final Register register;
    private final Node node;
    private final Path folder;
    private final Set<String> enabled;
    private final Journal journal;
    /** One thread says that the node is there while the other brings a module up, which takes its time. */
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, work -> {
        var thread = new Thread(work, "module-supervisor");
        thread.setDaemon(true);
        return thread;
    });

    /** @param enabled codes of the modules that this run was asked for; others are left alone */
    Supervisor(Server server, Register register, Node node, Path folder, Set<String> enabled, Journal journal) {
        this.server = server;
        this.register = register;
        this.node = node;
        this.folder = folder;
        this.enabled = enabled;
        this.journal = journal;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::pulse, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void pulse() {
        try {
            node.hold();
            register.pulse(builds(files()));
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The register could not be told that this node is there: {0}", e.getMessage());
        }
    }

    private List<ModuleFile> files() {
        return ModuleFile.in(folder, (file, reason) -> LOG.log(Level.FINE, "Passed over {0}: {1}", new Object[] {file, reason}));
    }

    private void look() {
        try {
            var files = files();
            for (var wish : register.wishes()) {
                if (enabled.contains(wish.code())) {
                    fulfil(wish, files);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The module register could not be followed: {0}", e.getMessage());
        }
    }

    private Map<String, String> builds(List<ModuleFile> files) {
        var builds = new HashMap<String, String>();
        enabled.forEach(code -> builds.put(code, null));
        files.stream().filter(file -> enabled.contains(file.code())).forEach(file -> builds.put(file.code(), file.build()));
        return builds;
    }

    private void fulfil(Register.Wish wish, List<ModuleFile> files) throws SQLException {
        var running = server.deployed(wish.code());
        var file = files.stream().filter(module -> module.code().equals(wish.code())).findFirst().orElse(null);
        if (wish.isStop()) {
            if (running != null) {
                server.undeploy(wish.code());
                journal.step("Stopped " + wish.code());
                register.answer(wish, "stopped");
            }
        } else if (running == null) {
            if (file != null && !wish.hasFailed()) {
                start(wish, file);
            }
        } else if (!wish.isServing()) {
            // it runs, but the register could not be told when it came up, or has forgotten it
            register.serves(wish.code());
            if (!wish.isAnswered() && !isToBeReplaced(wish, running, file)) {
                register.answer(wish, "started");
            }
        } else if (isToBeReplaced(wish, running, file) && node.tryTurn(wish.code())) {
            try {
                replace(register.wish(wish.code()), running, file);
            } finally {
                node.endTurn(wish.code());
            }
        }
    }

    /** A build that did not start on one node is not tried on the next. */
    private static boolean isToBeReplaced(Register.Wish wish, ModuleFile running, ModuleFile file) {
        return file != null && !wish.isAnswered() && !wish.hasFailedElsewhere() && file.build().equals(wish.wantedBuild())
                && !running.build().equals(file.build());
    }

    private void replace(Register.Wish wish, ModuleFile running, ModuleFile file) throws SQLException {
        if (wish.isStop() || !isToBeReplaced(wish, running, file)) {
            return;
        }
        if (register.runsElsewhere(wish.code())) {
            server.empty(Set.of(wish.code()));
        }
        server.undeploy(wish.code());
        start(wish, file);
    }

    private void start(Register.Wish wish, ModuleFile file) throws SQLException {
        var reason = server.deploy(file);
        if (reason == null) {
            register.serves(file.code());
        }
        journal.step(reason == null ? "Started " + file.code() + " " + file.build() : "Could not start " + file.code() + " " + file.build() + ": " + reason);
        register.answer(wish, reason == null ? "started" : Register.FAILED + reason);
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
