package org.lifecourse.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.lifecourse.core.audit.AuditChain;

/** The commands that look after the data: checking the audit, backup, restore, removing the sample borough. */
final class Upkeep {

    private static final long ROOM_AROUND = 200L * 1024 * 1024;
    private static final int ROOM_A_BYTE = 3;

    private final Journal journal;
    private final Options options;
    private final Path home;

    Upkeep(Journal journal, Options options, Path home) {
        this.journal = journal;
        this.options = options;
        this.home = home;
    }

    int verifyAudit() {
        var data = data();
        try (var database = reachable(data); var connection = database.connect()) {
            return tell(AuditChain.verify(connection));
        } catch (SQLException e) {
            throw new Trouble("The audit could not be read: " + e.getMessage(), e);
        } finally {
            data.close();
        }
    }

    private int tell(AuditChain.Result result) {
        if (result.isWhole()) {
            journal.say("The audit is whole: " + result.rows() + " entries, each follows from the one before.");
            return 0;
        }
        journal.say("The audit is NOT whole. Of " + result.rows() + " entries read:");
        result.faults().forEach(fault -> journal.say("  - " + fault));
        return 1;
    }

    void backup() {
        var data = data();
        var to = home.resolve(options.text("to").isBlank() ? "backups" : options.text("to"));
        try (var database = reachable(data)) {
            if (options.text("to").isBlank()) {
                to.toFile().mkdirs();
            }
            new Backup(database, journal, Clock.systemUTC(), release()).writeTo(to);
        } finally {
            data.close();
        }
    }

    private static String release() {
        var version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** @return 0 when the audit of what was restored is whole, 1 when it was not whole in the backup */
    int restore() {
        if (options.text("from").isBlank()) {
            throw new Trouble("Name the backup with --from.");
        }
        try (var file = BackupFile.open(home.resolve(options.text("from")))) {
            var bytes = file.check();
            journal.step("The backup is whole: " + file.manifest().tables().size() + " tables, " + file.manifest().rows() + " rows, taken at "
                    + file.manifest().taken() + " with release " + file.manifest().release());
            var restore = new Restore(file, Scripts.in(home.resolve(options.text("modules-dir"))).of(file.manifest()), journal, Clock.systemUTC());
            var audit = options.text("db-url").isBlank() ? intoFolder(restore, bytes) : intoDatabase(restore);
            journal.step("Restored");
            return tell(audit);
        }
    }

    private AuditChain.Result intoDatabase(Restore restore) {
        try (var database = Database.at(options.text("db-url"), options.text("db-user"), options.text("db-password"))) {
            return restore.into(database);
        }
    }

    private AuditChain.Result intoFolder(Restore restore, long bytes) {
        var data = data();
        data.take();
        try {
            data.beginRestore();
            data.mustHaveRoom(bytes * ROOM_A_BYTE + ROOM_AROUND);
            journal.keepLogIn(data.at("log"));
            try (var database = Database.keptIn(data)) {
                var audit = restore.into(database);
                data.endRestore();
                return audit;
            } catch (RuntimeException e) {
                data.emptyAgain();
                data.endRestore();
                throw e;
            }
        } finally {
            data.close();
        }
    }

    /** The configured database; the one of the data folder is joined when it runs, else started for this command. */
    private Database reachable(DataFolder data) {
        data.mustBeFinished();
        if (!options.text("db-url").isBlank()) {
            return Database.at(options.text("db-url"), options.text("db-user"), options.text("db-password"));
        }
        var running = Database.joined(data);
        if (running != null) {
            return running;
        }
        if (!Files.exists(data.at("postgresql/PG_VERSION"))) {
            throw new Trouble("There is no database in " + data.at("postgresql") + ". Name the data folder with --data.");
        }
        data.take();
        journal.keepLogIn(data.at("log"));
        return Database.keptIn(data);
    }

    private DataFolder data() {
        return new DataFolder(home.resolve(options.text("data")));
    }

    void resetDemo() {
        var data = data();
        data.take();
        if (Files.exists(data.at("postgresql/PG_VERSION")) && !Files.exists(data.at("sample-borough"))) {
            throw new Trouble("The data folder does not hold the sample borough; it is not touched.");
        }
        for (var inside : List.of("postgresql", "payara", "sample-borough", "postgresql.password", "sample.password")) {
            data.clear(inside);
        }
        data.close();
        journal.say("The sample borough was removed. The next run loads it anew.");
    }
}
