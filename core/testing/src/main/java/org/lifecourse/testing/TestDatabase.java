package org.lifecourse.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the real migrations: one server a test run, one fresh database a test class, made from a template.
 *
 * <pre>{@code
 * private static final TestDatabase DATABASE = TestDatabase.with("core");
 * }</pre>
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();
    private static EmbeddedPostgres server;

    private final String name;
    private EntityManagerFactory factory;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A fresh database with these schemas brought up, in order; the core comes first. */
    public static synchronized TestDatabase with(String... schemas) {
        var key = String.join("_", schemas);
        var template = TEMPLATES.computeIfAbsent(key, wanted -> {
            var name = "template_" + wanted;
            run("create database " + name);
            for (var schema : schemas) {
                Flyway.configure().dataSource(source(name)).schemas(schema).defaultSchema(schema).locations("classpath:db/" + schema).load()
                        .migrate();
            }
            return name;
        });
        var name = "test_" + NUMBER.incrementAndGet();
        run("create database " + name + " template " + template);
        return new TestDatabase(name);
    }

    public DataSource source() {
        return source(name);
    }

    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    /** Runs one statement and returns how many rows it touched. */
    public int execute(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row, or null. */
    public Object query(String sql) {
        try (var connection = connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Works with the entities of the persistence unit {@code lifecourse-test} in one transaction. */
    public void inTransaction(Consumer<EntityManager> work) {
        try (var em = factory().createEntityManager()) {
            em.getTransaction().begin();
            try {
                work.accept(em);
                em.getTransaction().commit();
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    /** Entities of the test class path, in a persistence unit named {@code lifecourse-test} in META-INF/persistence.xml. */
    public synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory("lifecourse-test",
                    Map.of("jakarta.persistence.nonJtaDataSource", source(), "eclipselink.cache.shared.default", "false"));
        }
        return factory;
    }

    private static DataSource source(String database) {
        return started().getDatabase("postgres", database);
    }

    private static void run(String sql) {
        try (var connection = started().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static synchronized EmbeddedPostgres started() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
