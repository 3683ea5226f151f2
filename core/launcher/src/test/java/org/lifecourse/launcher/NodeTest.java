package org.lifecourse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {

    private static EmbeddedPostgres server;
    private static Database database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        database = Database.at("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", "");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void a_name_is_invented_once_for_a_data_folder() {
        String first;
        try (var node = Node.taken("", new DataFolder(folder), database)) {
            first = node.name();
        }
        assertThat(first).matches("[A-Za-z0-9][A-Za-z0-9-]*-[a-z2-9]{4}");
        try (var node = Node.taken("", new DataFolder(folder), database)) {
            assertThat(node.name()).isEqualTo(first);
        }
    }

    @Test
    void no_two_launchers_have_one_name_and_one_that_ended_gives_it_back() {
        try (var node = Node.taken("north", new DataFolder(folder), database)) {
            assertThatThrownBy(() -> Node.taken("north", new DataFolder(folder), database)).hasMessageContaining("is the node north").hasMessageContaining("--node");
            try (var other = Node.taken("south", new DataFolder(folder), database)) {
                assertThat(other.name()).isEqualTo("south");
            }
        }
        try (var again = Node.taken("north", new DataFolder(folder), database)) {
            assertThat(again.name()).isEqualTo("north");
        }
    }

    @Test
    void what_is_no_name_is_told() throws IOException {
        assertThatThrownBy(() -> Node.taken("two words", new DataFolder(folder), database)).hasMessageContaining("--node needs a name");
        Files.writeString(folder.resolve("node"), "; drop table");
        assertThatThrownBy(() -> Node.taken("", new DataFolder(folder), database)).hasMessageContaining("does not hold the name of a node");
    }

    @Test
    void one_node_at_a_time_takes_a_module_away() throws SQLException {
        try (var north = Node.taken("north", new DataFolder(folder), database); var south = Node.taken("south", new DataFolder(folder), database)) {
            assertThat(north.tryTurn("send")).isTrue();
            assertThat(south.tryTurn("send")).isFalse();
            assertThat(south.tryTurn("adults")).as("another module").isTrue();
            north.endTurn("send");
            assertThat(south.tryTurn("send")).isTrue();
            south.close();
            assertThat(comesInAMoment(north)).as("after a node ended in the midst of its turn").isTrue();
        }
    }

    /** PostgreSQL notices a moment later that a connection ended. */
    private static boolean comesInAMoment(Node node) throws SQLException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            if (node.tryTurn("send")) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return false;
    }

    @Test
    void after_the_database_was_away_the_name_is_taken_again() throws SQLException {
        try (var node = Node.taken("west", new DataFolder(folder), database)) {
            try (var connection = database.connect(); var statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'");
            }
            node.hold();
            assertThatThrownBy(() -> Node.taken("west", new DataFolder(folder), database)).hasMessageContaining("is the node west");
        }
    }
}
