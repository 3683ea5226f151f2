package org.lifecourse.launcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lifecourse.core.audit.AuditChain;

/**
 * Copies every table into one file while people work. All rows are read in one transaction, so the file shows one moment: a change is in
 * it whole or not at all.
 */
final class Backup {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final String release;

    Backup(Database database, Journal journal, Clock clock, String release) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.release = release;
    }

    /**
     * @param wanted the file to write, or a folder for it
     * @throws Trouble when it could not be made; nothing is left behind then
     */
    void writeTo(Path wanted) {
        var file = Files.isDirectory(wanted) ? wanted.resolve("lifecourse-" + STAMP.format(clock.instant()) + ".zip") : wanted;
        var part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new Trouble("The file " + file + " exists already. A backup never overwrites anything: choose another name with --to.");
        }
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.deleteIfExists(part);
            write(part);
            var rows = check(part, file);
            note(file, rows);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            journal.step("The backup is complete: " + file + " (" + size(Files.size(file)) + ")");
            journal.say("SHA-256 of the file: " + sum(file));
        } catch (FileAlreadyExistsException e) {
            throw new Trouble("The file " + e.getFile() + " is in the way.", e);
        } catch (IOException e) {
            throw new Trouble("The file " + file + " could not be written: " + e.getMessage() + ". Make room, or choose another place with --to.", e);
        } catch (SQLException e) {
            throw new Trouble("The database could not be read: " + e.getMessage(), e);
        } finally {
            part.toFile().delete();
        }
    }

    private void write(Path part) throws IOException, SQLException {
        try (var connection = database.connect(); var channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(part))) {
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            var manifest = Manifest.begun(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), release,
                    "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion());
            Table.settle(connection);
            snapshot(connection);
            mustKnowAll(connection);
            readMigrations(connection, manifest);
            readSequences(connection, manifest);
            for (var table : Table.all(connection)) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                manifest.add(table, table.write(connection, unclosed(zip)));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            manifest.write(unclosed(zip));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            connection.rollback();
            journal.step("Wrote " + manifest.tables().size() + " tables with " + manifest.rows() + " rows, as they were at " + manifest.taken());
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /** COPY closes what it wrote to; the ZIP goes on. */
    private static OutputStream unclosed(OutputStream out) {
        return new java.io.FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the ZIP is finished by the one who opened it
            }
        };
    }

    /** From here on this connection sees one moment. No migration changes a table meanwhile: it waits, people's work does not. */
    private static void snapshot(Connection connection) throws SQLException {
        var before = Table.all(connection);
        if (before.isEmpty()) {
            throw new Trouble("The database holds no portal yet.");
        }
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
            statement.execute("lock table " + before.stream().map(Table::quoted).collect(Collectors.joining(", ")) + " in access share mode");
        }
        if (!before.equals(Table.all(connection))) {
            throw new Trouble("A module changed its tables just now. Make the backup again.");
        }
    }

    /** Refuses what a backup would miss, and tells what is not the portal's. */
    private void mustKnowAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select count(*) from pg_largeobject_metadata")) {
                found.next();
                if (found.getLong(1) > 0) {
                    throw new Trouble("The database holds large objects, which a backup of Lifecourse does not know. Use pg_dump.");
                }
            }
            try (var found = statement.executeQuery("select distinct schemaname from pg_tables t where schemaname not in ('pg_catalog',"
                    + " 'information_schema') and not exists (select from pg_tables h where h.schemaname = t.schemaname"
                    + " and h.tablename = 'flyway_schema_history')")) {
                while (found.next()) {
                    journal.step("Not in the backup, because it is not of Lifecourse: the schema " + found.getString(1));
                }
            }
        }
    }

    private static void readMigrations(Connection connection, Manifest manifest) throws SQLException {
        for (var schema : Table.all(connection).stream().map(Table::schema).distinct().toList()) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("select version, script, checksum from \"" + schema
                    + "\".flyway_schema_history where success and version is not null and type = 'SQL'")) {
                while (rows.next()) {
                    manifest.add(new Manifest.Migration(schema, rows.getString(1), rows.getString(2), rows.getInt(3)));
                }
            }
        }
    }

    /** Sequences are read after the moment of the rows, so they are never behind them. */
    private static void readSequences(Connection connection, Manifest manifest) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select schemaname || '.' || sequencename,"
                + " coalesce(last_value, start_value) || ' ' || (last_value is not null) from pg_sequences where schemaname in"
                + " (select schemaname from pg_tables where tablename = 'flyway_schema_history')")) {
            while (rows.next()) {
                manifest.addSequence(rows.getString(1), rows.getString(2));
            }
        }
    }

    private long check(Path part, Path file) {
        try (var written = BackupFile.open(part)) {
            var bytes = written.check();
            journal.step("Read " + file.getFileName() + " back: every table is whole (" + size(bytes) + " unpacked)");
            return written.manifest().rows();
        }
    }

    /** Whoever takes a copy of everything leaves a line in the audit. */
    private void note(Path file, long rows) throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            AuditChain.append(connection, clock.instant(), "backup.made", file.getFileName().toString(), "{\"rows\":\"" + rows + "\"}");
            connection.commit();
        }
    }

    private static String sum(Path file) throws IOException {
        var digest = Table.sha256();
        try (var in = Files.newInputStream(file)) {
            in.transferTo(new java.security.DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024 ? (bytes / 1024 + 1) + " KB" : bytes / (1024 * 1024) + " MB";
    }
}
