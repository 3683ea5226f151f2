package org.lifecourse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A large borough, written into a portal's database by the SQL of {@code benchmarks/borough}, all of it or nothing. */
final class Borough {

    /** How many rows were made of what, and a checksum over them. */
    record Part(String what, long rows, String checksum) {
    }

    private final Path scripts;
    private final int people;
    private final Options options;

    Borough(Options options, int people) {
        this.scripts = options.home().resolve("benchmarks/borough");
        this.options = options;
        this.people = people;
    }

    void build(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement(); var files = Files.list(scripts)) {
            statement.execute("set local synchronous_commit = off");
            statement.execute("set local work_mem = '256MB'");
            statement.execute("set local enable_nestloop = off");
            statement.execute("set local maintenance_work_mem = '512MB'");
            for (var file : files.filter(path -> path.toString().endsWith(".sql")).sorted().toList()) {
                var began = System.nanoTime();
                statement.execute(Files.readString(file).replace("${people}", Integer.toString(people)).replace("${seed}", Long.toString(options.seed()))
                        .replace("${day}", options.day().toString()));
                Console.say("    %-28s %6.1f s", file.getFileName(), (System.nanoTime() - began) / 1e9);
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        var began = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
        Console.say("    %-28s %6.1f s", "vacuum, analyze, checkpoint", (System.nanoTime() - began) / 1e9);
    }

    static List<Part> parts(Connection connection) throws SQLException {
        var parts = new ArrayList<Part>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select what, made, checksum from bench.built order by what")) {
            while (rows.next()) {
                parts.add(new Part(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return parts;
    }
}
