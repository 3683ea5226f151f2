package org.lifecourse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The command behind {@code ./lifecourse}: runs the portal, or looks after its data. */
public final class Launcher {

    private static final Logger LOG = Logger.getLogger(Launcher.class.getName());

    private final Journal journal;
    private final Options options;
    private final Path home;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher(Journal journal, Options options, Path home) {
        this.journal = journal;
        this.options = options;
        this.home = home;
    }

    public static void main(String[] arguments) {
        var journal = Journal.onConsole();
        var outcome = "Lifecourse did not start. ";
        try {
            if (Runtime.version().feature() < 17) {
                throw new Trouble("Lifecourse needs Java 17 or newer; this is Java " + Runtime.version().feature() + ".");
            }
            var home = Path.of(System.getProperty("lifecourse.home", ".")).toAbsolutePath().normalize();
            var options = Options.of(arguments, System.getenv(), home);
            var command = options.words().isEmpty() ? "run" : options.words().get(0);
            var upkeep = new Upkeep(journal, options, home);
            outcome = switch (command) {
                case "backup" -> "The backup was not made. ";
                case "restore" -> "Nothing was restored. ";
                default -> outcome;
            };
            switch (command) {
                case "run" -> new Launcher(journal, options, home).run();
                case "verify-audit" -> System.exit(upkeep.verifyAudit());
                case "reset-demo" -> upkeep.resetDemo();
                case "backup" -> upkeep.backup();
                case "restore" -> System.exit(upkeep.restore());
                default -> throw new Trouble("There is no command " + command + ". See: ./lifecourse help");
            }
        } catch (Trouble e) {
            if (journal.file() != null) {
                LOG.log(Level.SEVERE, "The command was given up", e);
            }
            journal.say("");
            journal.say(outcome + e.getMessage());
            if (journal.file() != null && Files.exists(journal.file())) {
                journal.say("The log is in " + journal.file());
            }
            System.exit(1);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The command failed", e);
            journal.say("");
            journal.say(outcome + "Something unexpected happened: " + e + (journal.file() == null ? "" : ". The log is in " + journal.file()));
            System.exit(1);
        }
    }

    private void run() {
        journal.say("Lifecourse is starting.");
        var data = new DataFolder(home.resolve(options.text("data")));
        data.take();
        data.mustBeFinished();
        journal.keepLogIn(data.at("log"));
        var folder = home.resolve(options.text("modules-dir"));
        var enabled = enabled(ModuleFile.in(folder, (file, reason) -> journal.step("Passed over " + file + ": " + reason)));
        var bind = options.text("bind");
        var port = options.number("port", 1, 65535);
        configureModules();
        var isNew = Database.isNewIn(data);
        var database = openDatabase(data);
        journal.step(database.isEmbedded() ? (isNew ? "Made a new database in " : "Opened the database in ") + data.at("postgresql")
                : "Connected to the database");
        var demonstration = database.isEmbedded() && !options.flag("no-samples") && offerSamples(data, isNew);
        var signIns = new SampleSignIns(database, data, options.text("sample-password"), journal);
        if (demonstration) {
            signIns.prepare();
        }
        var node = takeNode(data, database);
        var register = new Register(database, node.name());
        register.enter();
        var server = startServer(data, database, bind, port);
        var supervisor = new Supervisor(server, register, node, folder, enabled.stream().filter(module -> !module.isPortal()).map(ModuleFile::code)
                .collect(Collectors.toSet()), journal);
        var keeper = new DatabaseKeeper(database, server, journal);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(List.of(keeper, supervisor), server, List.of(node, database, data)),
                "lifecourse-stop"));
        Farewell.before(() -> giveWay(register, server));
        journal.step("Application server is up");
        var stoppedBefore = stoppedBefore(register);
        for (var module : enabled) {
            if (stoppedBefore.contains(module.code())) {
                journal.step("Left stopped, as an administrator asked: " + module.code());
                continue;
            }
            var reason = server.deploy(module);
            if (reason != null && module.isPortal()) {
                throw new Trouble("The portal itself did not start: " + reason + ".");
            }
            journal.step(reason == null ? "Ready: " + module.code() + " " + module.build()
                    : "Could not start (the others go on): " + module.code() + " " + module.build() + ": " + reason);
            if (reason == null) {
                register.serves(module.code());
            } else {
                register.tellFailed(module.code(), reason);
            }
        }
        server.open(bind, port);
        supervisor.start();
        keeper.start();
        var address = "http://" + ("0.0.0.0".equals(bind) ? "127.0.0.1" : bind) + ":" + port + "/";
        if (demonstration) {
            signIns.announce(enabled.stream().filter(module -> server.deployed(module.code()) != null)
                    .map(module -> module.isPortal() ? "core" : module.code()).toList());
        }
        journal.say("");
        journal.say("Lifecourse is ready after " + Math.round(journal.seconds()) + " s:  " + address);
        journal.say("Stop it with Ctrl+C. The log is in " + journal.file());
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Node takeNode(DataFolder data, Database database) {
        try {
            var node = Node.taken(options.text("node"), data, database);
            System.setProperty("lifecourse.node", node.name());
            System.setProperty("lifecourse.launched", "true");
            journal.step("This is the node " + node.name());
            return node;
        } catch (Trouble e) {
            database.close();
            throw e;
        }
    }

    /** Modules that somebody stopped on the administration page stay stopped over a restart, unless the only node there is was asked for them by name. */
    private Set<String> stoppedBefore(Register register) {
        var named = options.list("modules");
        if (named.isEmpty() || register.isAccompanied()) {
            return register.stopped();
        }
        register.want(named);
        return Set.of();
    }

    private Database openDatabase(DataFolder data) {
        return options.text("db-url").isBlank() ? Database.keptIn(data)
                : Database.at(options.text("db-url"), options.text("db-user"), options.text("db-password"));
    }

    private Server startServer(DataFolder data, Database database, String bind, int port) {
        try {
            return Server.start(data, database, bind, port, options.number("pool", 5, 500), !options.text("proxy").isBlank());
        } catch (Trouble e) {
            database.close();
            throw e;
        }
    }

    /** The portal, and of the modules those that were asked for; all of them when none was named. */
    private List<ModuleFile> enabled(List<ModuleFile> files) {
        var wanted = options.list("modules");
        for (var name : wanted) {
            if (files.stream().noneMatch(module -> module.code().equals(name))) {
                throw new Trouble("There is no module \"" + name + "\" in the modules folder. There are: "
                        + String.join(", ", files.stream().filter(module -> !module.isPortal()).map(ModuleFile::code).toList()) + ".");
            }
        }
        if (files.stream().noneMatch(ModuleFile::isPortal)) {
            throw new Trouble("The modules folder holds no portal.war.");
        }
        return files.stream().filter(module -> module.isPortal() || wanted.isEmpty() || wanted.contains(module.code())).toList();
    }

    private void configureModules() {
        System.setProperty("lifecourse.borough", options.text("borough"));
        System.setProperty("lifecourse.proxy", proxies());
        System.setProperty("lifecourse.night", night());
        if (!options.text("today").isBlank()) {
            System.setProperty("lifecourse.today", options.text("today"));
        }
    }

    private String proxies() {
        var addresses = options.list("proxy");
        for (var address : addresses) {
            if (!address.matches("[0-9a-fA-F.:]{3,45}")) {
                throw new Trouble("--proxy needs the addresses of the proxies in front, such as 127.0.0.1,10.0.0.5, not \"" + address + "\".");
            }
        }
        return String.join(",", addresses);
    }

    private String night() {
        try {
            return LocalTime.parse(options.text("night")).toString();
        } catch (DateTimeParseException e) {
            throw new Trouble("--night needs a time such as 02:30, not \"" + options.text("night") + "\".", e);
        }
    }

    /** Lets modules load the sample borough into a new data folder, and into one that holds it already when a module comes later. */
    private boolean offerSamples(DataFolder data, boolean isNew) {
        var marker = data.at("sample-borough");
        var samples = home.resolve(options.text("samples").isBlank() ? "samples/seaborough" : options.text("samples"));
        try {
            if (isNew && Files.isDirectory(samples)) {
                Files.writeString(marker, "This data folder holds the sample borough.\n");
            }
        } catch (IOException e) {
            throw new Trouble("The data folder cannot be written: " + e.getMessage(), e);
        }
        if (Files.exists(marker) && Files.isDirectory(samples)) {
            System.setProperty("lifecourse.samples", samples.toString());
            return true;
        }
        return false;
    }

    /** Beside other nodes, people are first taken there. */
    private void giveWay(Register register, Server server) {
        register.leave();
        if (register.isAccompanied()) {
            journal.step("Leaving to the other nodes");
            server.empty(server.deployed());
            server.closePort();
        }
    }

    private void stop(List<AutoCloseable> watchers, Server server, List<AutoCloseable> held) {
        journal.step("Stopping");
        watchers.forEach(this::close);
        server.stop();
        held.forEach(this::close);
        journal.step("Stopped");
        stopped.countDown();
    }

    private void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Something did not close", e);
        }
    }
}
