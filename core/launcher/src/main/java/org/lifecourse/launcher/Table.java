package org.lifecourse.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * A table of the portal, and how its rows are written: by PostgreSQL's own COPY, one line a row, in the order of the key, so that the
 * same rows always give the same bytes.
 *
 * @param columns names of the columns that hold something of their own, quoted
 * @param types the same columns with their types
 * @param order the key, without regard to the language of the database
 */
record Table(String schema, String name, String columns, String types, String order) {

    private static final String ALL = """
            select n.nspname, c.relname,
                string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum),
                (select string_agg(quote_ident(k.attname) || case when k.attcollation = 0 then '' else ' collate "C"' end, ', ' order by o.position)
                   from pg_index i cross join unnest(i.indkey) with ordinality o(attnum, position)
                   join pg_attribute k on k.attrelid = i.indrelid and k.attnum = o.attnum
                  where i.indrelid = c.oid and i.indisprimary)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname in (select h.relnamespace::regnamespace::name from pg_class h where h.relname = 'flyway_schema_history')
            group by n.nspname, c.relname, c.oid order by n.nspname collate "C", c.relname collate "C"
            """;

    /** What was written of a table. */
    record Written(long rows, String sha256) {
    }

    /** All tables of all schemas that have a history of migrations. */
    static List<Table> all(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
        return tables;
    }

    /** Makes PostgreSQL write values the same way, whatever the settings of the database are. */
    static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'; set timezone to 'UTC'; "
                    + "set bytea_output to 'hex'; set extra_float_digits to 1; set statement_timeout to 0; set lock_timeout to 0");
        }
    }

    /** Writes every row. */
    Written write(Connection connection, OutputStream out) throws SQLException, IOException {
        var digest = sha256();
        var sql = "copy (select " + columns + " from " + quoted() + " t order by " + (order == null ? "t::text collate \"C\"" : order)
                + ") to stdout";
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, new DigestOutputStream(out, digest));
        return new Written(rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Schema and name, as messages and the manifest say it. */
    String key() {
        return schema + "." + name;
    }

    String quoted() {
        return "\"" + schema + "\".\"" + name + "\"";
    }

    String entry() {
        return "tables/" + schema + "/" + name + ".copy";
    }
}
