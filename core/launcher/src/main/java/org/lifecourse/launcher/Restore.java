package org.lifecourse.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.core.audit.AuditChain;
import org.postgresql.PGConnection;

/**
 * Brings a backup back into an empty database, in one transaction: the tables as they were made then, every row, every sequence. What is
 * there afterwards is written out again and compared with the backup, table by table, before anything is kept.
 */
final class Restore {

    private static final String HISTORY = """
            create schema if not exists "%1$s";
            create table "%1$s".flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key,
                version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
                checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(),
                execution_time integer not null, success boolean not null);
            create index flyway_schema_history_s_idx on "%1$s".flyway_schema_history (success)
            """;
    private static final String OURS = "n.nspname in (select h.relnamespace::regnamespace::name from pg_class h where h.relname = 'flyway_schema_history')";

    private final BackupFile file;
    private final List<Scripts.Script> scripts;
    private final Journal journal;
    private final Clock clock;

    Restore(BackupFile file, List<Scripts.Script> scripts, Journal journal, Clock clock) {
        this.file = file;
        this.scripts = scripts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @return what the check of the audit says afterwards
     * @throws Trouble when the database is not empty or what was restored is not what the backup holds; the database is then as it was
     */
    AuditChain.Result into(Database database) {
        try (var connection = database.connect()) {
            Table.settle(connection);
            mustBeEmpty(connection);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                makeTables(connection, statement);
                fill(connection, statement);
                compare(connection);
                endSignIns(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            return AuditChain.verify(connection);
        } catch (SQLException | IOException e) {
            throw new Trouble("The backup could not be restored: " + e.getMessage(), e);
        }
    }

    private static void mustBeEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery("select min(n.nspname || '.' || c.relname)"
                + " from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')"
                + " and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'"
                + " and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')")) {
            found.next();
            if (found.getString(1) != null) {
                throw new Trouble("The database is not empty: it holds the table " + found.getString(1)
                        + ". A backup is only restored into an empty database.");
            }
        }
    }

    private void makeTables(Connection connection, Statement statement) throws SQLException {
        for (var schema : file.manifest().migrations().values().stream().map(Manifest.Migration::schema).distinct().toList()) {
            statement.execute(HISTORY.formatted(schema));
        }
        for (var script : scripts) {
            statement.execute("set local search_path to \"" + script.schema() + "\", public");
            // nobody reads an empty table: the index need not be built beside the work of others
            statement.execute(script.text().replaceAll("(?i)(index|materialized view)\\s+concurrently", "$1"));
        }
        statement.execute("set local search_path to public");
        journal.step("Made the tables of " + file.manifest().release());
        var tables = Table.all(connection);
        var wanted = file.manifest().tables();
        for (var table : tables) {
            if (!wanted.containsKey(table.key()) || !table.types().equals(file.manifest().columns(table))) {
                throw new Trouble("The table " + table.key() + " is not made as it was when the backup was taken.");
            }
        }
        if (tables.size() != wanted.size()) {
            throw new Trouble("The backup holds " + wanted.size() + " tables, and the migrations made " + tables.size() + ".");
        }
    }

    /** Rows come table by table: what points from one to another is put aside until all are there, and then checked by the database. */
    private void fill(Connection connection, Statement statement) throws SQLException, IOException {
        var afterwards = new ArrayList<String>();
        for (var key : texts(statement, "select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) || ';'"
                + " || format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))"
                + " from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.contype = 'f' and k.conparentid = 0 and " + OURS
                + " order by k.conrelid::regclass::text, k.conname")) {
            var end = key.indexOf(';');
            statement.execute(key.substring(0, end));
            afterwards.add(key.substring(end + 1));
        }
        for (var trigger : texts(statement, "select format('alter table %s %%s trigger %I', t.tgrelid::regclass, t.tgname) || ';' || t.tgenabled::text"
                + " from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace"
                + " where not t.tgisinternal and t.tgenabled <> 'D' and " + OURS)) {
            var end = trigger.indexOf(';');
            var sql = trigger.substring(0, end);
            statement.execute(sql.formatted("disable"));
            afterwards.add(sql.formatted(trigger.endsWith("A") ? "enable always" : trigger.endsWith("R") ? "enable replica" : "enable"));
        }
        for (var table : Table.all(connection)) {
            statement.execute("truncate table " + table.quoted());
            try (var rows = file.rows(table.key())) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.quoted() + " (" + table.columns() + ") from stdin", rows);
            }
        }
        for (var sql : afterwards) {
            statement.execute(sql);
        }
        for (var sequence : file.manifest().sequences().entrySet()) {
            var state = sequence.getValue().split(" ");
            statement.execute("select setval('" + sequence.getKey() + "', " + Long.parseLong(state[0]) + ", " + Boolean.parseBoolean(state[1]) + ")");
        }
        for (var view : texts(statement, "select format('%I.%I', schemaname, matviewname) from pg_matviews")) {
            statement.execute("refresh materialized view " + view);
        }
        journal.step("Filled them with " + file.manifest().rows() + " rows");
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Every row of every table, as the database gives it back now, against the backup. */
    private void compare(Connection connection) throws SQLException, IOException {
        var wanted = file.manifest().tables();
        for (var table : Table.all(connection)) {
            var now = table.write(connection, java.io.OutputStream.nullOutputStream());
            if (!now.equals(wanted.get(table.key()))) {
                throw new Trouble("The table " + table.key() + " came back with " + now.rows() + " rows that are not the "
                        + wanted.get(table.key()).rows() + " rows of the backup.");
            }
        }
        journal.step("Compared: " + wanted.size() + " tables, " + file.manifest().rows() + " rows, each with the count and the SHA-256 of the backup");
    }

    /** A sign-in of that time must not open the restored portal. */
    private void endSignIns(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("update core.sign_in_session set ended_at = ?, ended_by = 'restore' where ended_at is null")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            journal.step("Ended " + update.executeUpdate() + " sign-ins: everybody signs in anew");
        }
        AuditChain.append(connection, clock.instant(), "backup.restored", file.manifest().taken(), "{\"rows\":\"" + file.manifest().rows() + "\"}");
    }
}
