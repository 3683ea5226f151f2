package org.lifecourse.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What a backup says of itself: when and from which release it is, which migrations had run, and of every table how many rows and their SHA-256. */
final class Manifest {

    static final String ENTRY = "manifest.properties";
    private static final String FORMAT = "1";

    private final Properties lines;

    /** A migration that had run. */
    record Migration(String schema, String version, String script, int checksum) {
    }

    private Manifest(Properties lines) {
        this.lines = lines;
    }

    static Manifest begun(String taken, String release, String database) {
        var manifest = new Manifest(new Properties());
        manifest.lines.setProperty("format", FORMAT);
        manifest.lines.setProperty("taken", taken);
        manifest.lines.setProperty("release", release);
        manifest.lines.setProperty("database", database);
        return manifest;
    }

    /** @throws IOException when it is not a manifest that this release can read */
    static Manifest read(InputStream in) throws IOException {
        var lines = new Properties();
        try (var reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        if (!FORMAT.equals(lines.getProperty("format"))) {
            throw new IOException("its format is " + lines.getProperty("format", "not told") + ", and this release reads " + FORMAT);
        }
        return new Manifest(lines);
    }

    void write(OutputStream out) throws IOException {
        var text = new StringBuilder("# Backup of a Lifecourse portal. The rows are in tables/, as COPY of PostgreSQL writes them.\n");
        new TreeMap<>(lines).forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    void add(Table table, Table.Written written) {
        lines.setProperty("table." + table.key(), written.rows() + " " + written.sha256());
        lines.setProperty("columns." + table.key(), table.types());
    }

    void add(Migration migration) {
        lines.setProperty("migration." + migration.schema() + "." + migration.version(), migration.checksum() + " " + migration.script());
    }

    void addSequence(String key, String state) {
        lines.setProperty("sequence." + key, state);
    }

    String taken() {
        return lines.getProperty("taken");
    }

    String release() {
        return lines.getProperty("release");
    }

    Map<String, Table.Written> tables() {
        var tables = new TreeMap<String, Table.Written>();
        under("table.").forEach((key, value) -> {
            var words = value.split(" ");
            tables.put(key, new Table.Written(Long.parseLong(words[0]), words[1]));
        });
        return tables;
    }

    String columns(Table table) {
        return lines.getProperty("columns." + table.key(), "");
    }

    /** Schema and name of each sequence, with its last value and whether that was given out. */
    Map<String, String> sequences() {
        return under("sequence.");
    }

    /** By schema and version. */
    Map<String, Migration> migrations() {
        var migrations = new TreeMap<String, Migration>();
        under("migration.").forEach((key, value) -> {
            var space = value.indexOf(' ');
            migrations.put(key, new Migration(key.substring(0, key.indexOf('.')), key.substring(key.indexOf('.') + 1),
                    value.substring(space + 1), Integer.parseInt(value.substring(0, space))));
        });
        return migrations;
    }

    long rows() {
        return tables().values().stream().mapToLong(Table.Written::rows).sum();
    }

    private Map<String, String> under(String prefix) {
        var found = new TreeMap<String, String>();
        lines.stringPropertyNames().stream().filter(key -> key.startsWith(prefix))
                .forEach(key -> found.put(key.substring(prefix.length()), lines.getProperty(key)));
        return found;
    }
}
