package org.lifecourse.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of a running portal, past the portal: to see what is really stored, and to end its PostgreSQL. */
final class Store {

    private final Path data;

    private Store(Path data) {
        this.data = data;
    }

    static Store of(Path data) {
        return new Store(data);
    }

    /** Whether a PostgreSQL says that it runs there. */
    boolean exists() {
        return Files.exists(data.resolve("postgresql/postmaster.pid"));
    }

    /** The process of PostgreSQL. */
    ProcessHandle process() {
        return ProcessHandle.of(Long.parseLong(lines().get(0).strip())).orElseThrow();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + lines().get(3).strip() + "/lifecourse", "postgres",
                Files.readString(data.resolve("postgresql.password")).strip());
    }

    /** The first column of what a query finds. */
    List<String> texts(String sql) {
        try (var connection = connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    /** Statements that answer nothing of interest, each by itself. */
    void run(String... statements) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
