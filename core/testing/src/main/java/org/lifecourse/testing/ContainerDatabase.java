package org.lifecourse.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts a PostgreSQL before a stock Payara Micro is started for in-container tests, and writes the commands that give the server
 * {@code jdbc/lifecourse}. Does nothing in other test runs.
 */
public class ContainerDatabase implements LauncherSessionListener {

    private static EmbeddedPostgres server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var folder = System.getProperty("lifecourse.container");
        if (folder == null || server != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            var url = "jdbc\\:postgresql\\://127.0.0.1\\:" + server.getPort() + "/postgres";
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, "preboot.txt"), String.join("\n",
                    "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1",
                    "create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource --restype=javax.sql.DataSource"
                            + " --property=url=" + url + ":user=postgres:password=postgres lifecourse",
                    "create-jdbc-resource --connectionpoolid=lifecourse jdbc/lifecourse", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The database that the server under test works on. */
    public static DataSource source() {
        return server.getPostgresDatabase();
    }
}
