package org.lifecourse.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database: a PostgreSQL kept in the data folder, or the one whose URL was given. */
final class Database implements AutoCloseable {

    private static final String UNFINISHED = "postgresql-unfinished";
    /** For many short questions to a database that mostly fits into memory; docs/decisions/0015 says why. */
    private static final Map<String, String> SIZES = Map.of("shared_buffers", "256MB", "effective_cache_size", "1GB", "work_mem", "16MB",
            "maintenance_work_mem", "128MB", "random_page_cost", "1.1", "jit", "off");
    /** Its own log: a file for each day of the week beside that of the portal, without the values of rows. */
    private static final Map<String, String> LOG = Map.of("logging_collector", "on", "log_directory", "../log", "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on", "log_rotation_age", "1d", "log_rotation_size", "0", "log_timezone", "UTC", "log_error_verbosity", "terse");

    private static final Duration LOG_KEPT = Duration.ofDays(6);

    private final DataFolder data;
    private final String url;
    private final String user;
    private final String password;
    private EmbeddedPostgres embedded;

    private Database(DataFolder data, EmbeddedPostgres embedded, String url, String user, String password) {
        this.data = data;
        this.embedded = embedded;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Checks that the database at the URL answers and is new enough.
     *
     * @throws Trouble when it does not answer or is older than PostgreSQL 15
     */
    static Database at(String url, String user, String password) {
        var database = new Database(null, null, url, user, password);
        try (var connection = database.connect()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
                throw new Trouble("The database is PostgreSQL " + connection.getMetaData().getDatabaseProductVersion()
                        + "; Lifecourse needs 15 or newer.");
            }
            return database;
        } catch (SQLException e) {
            throw new Trouble("The database at " + url.replaceAll("password=[^&]*", "password=…") + " cannot be reached: "
                    + e.getMessage() + " Check --db-url, --db-user and --db-password.", e);
        }
    }

    /** Whether the data folder holds no database yet, or one whose making was cut short. */
    static boolean isNewIn(DataFolder data) {
        return !Files.exists(data.at("postgresql/PG_VERSION")) || Files.exists(data.at(UNFINISHED));
    }

    /** Starts the PostgreSQL of the data folder, making it when it is new. Only connections with the kept password are let in. */
    static Database keptIn(DataFolder data) {
        try {
            stopOrphan(data);
            if (isNewIn(data)) {
                make(data);
            }
            var secret = data.secret("postgresql.password");
            Files.deleteIfExists(data.at("postgresql/epg-lock"));
            var server = start(data, secret, freePort());
            return new Database(data, server, "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/lifecourse", "postgres", secret);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Trouble("The database in " + data.at("postgresql") + " did not start: " + e.getMessage() + ". See the log.", e);
        }
    }

    /** What is half made after a crash is made anew: nobody has used it. */
    private static void make(DataFolder data) throws IOException, SQLException {
        data.clear("postgresql");
        Files.writeString(data.at(UNFINISHED), "A database is being made.\n");
        var secret = data.secret("postgresql.password");
        try (var fresh = start(data, null, freePort())) {
            try (var connection = fresh.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("alter user postgres password '" + secret + "'");
                statement.execute("create database lifecourse encoding 'UTF8' template template0");
            }
            Files.writeString(data.at("postgresql/pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
        }
        data.clear(UNFINISHED);
    }

    /** The PostgreSQL of the data folder while another process of Lifecourse runs it; null when none does. */
    static Database joined(DataFolder data) {
        var file = data.at("postgresql/postmaster.pid");
        if (!Files.exists(file) || !Files.exists(data.at("postgresql.password"))) {
            return null;
        }
        try {
            var lines = Files.readAllLines(file);
            var database = new Database(null, null, "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/lifecourse", "postgres",
                    data.secret("postgresql.password"));
            database.connect().close();
            return database;
        } catch (IOException | SQLException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** After a crash of this program its PostgreSQL may still run on the data folder, which is locked by us: it is asked to stop. */
    private static void stopOrphan(DataFolder data) throws IOException {
        var process = process(data);
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The PostgreSQL that runs on the data folder; null when none does. */
    private static ProcessHandle process(DataFolder data) throws IOException {
        var file = data.at("postgresql/postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d+") || !lines.get(1).strip().equals(data.at("postgresql").toString())) {
            return null;
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(found -> found.info().command().map(command -> command.endsWith("postgres")).orElse(false)).orElse(null);
    }

    /** Whether the PostgreSQL of the data folder has ended without being asked to. */
    boolean isGone() {
        try {
            return embedded != null && process(data) == null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts the PostgreSQL of the data folder again, at the address that it had: it recovers what was committed.
     *
     * @throws Trouble when it does not start, for instance because the disk is full or its former processes have not ended yet
     */
    void startAgain() {
        try {
            embedded.close();
            Files.deleteIfExists(data.at("postgresql/epg-lock"));
            embedded = start(data, password, embedded.getPort());
        } catch (IOException | IllegalStateException e) {
            throw new Trouble("The database in " + data.at("postgresql") + " did not start again: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres start(DataFolder data, String secret, int port) throws IOException {
        removeOldLogs(data.at("log"));
        var builder = EmbeddedPostgres.builder().setDataDirectory(data.at("postgresql")).setCleanDataDirectory(false).setPort(port)
                .setOverrideWorkingDirectory(data.at("postgresql-bin").toFile()).setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("max_connections", "120")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("unix_socket_directories", "").setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on");
        SIZES.forEach(builder::setServerConfig);
        LOG.forEach(builder::setServerConfig);
        if (secret != null) {
            builder.setConnectConfig("password", secret);
        }
        return builder.start();
    }

    /** PostgreSQL begins a file anew only when its day comes while it runs; a portal that is stopped every night would add to last week's. */
    private static void removeOldLogs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "postgresql-*.log")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(Clock.systemUTC().instant().minus(LOG_KEPT))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        if (embedded != null) {
            try {
                embedded.close();
            } catch (IOException e) {
                throw new Trouble("The database did not stop cleanly: " + e.getMessage(), e);
            }
        }
    }
}
