package org.lifecourse.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * This launcher among those on the same database: its name, which no other one may have, and the turns that they take. Both are locks of one
 * connection, so that they end with the process, however it ends.
 */
final class Node implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Node.class.getName());
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int HOST = 30;
    private static final int SECONDS_TO_ANSWER = 2;
    private static final int TRIES = 8;
    private static final int BETWEEN_TRIES_MILLIS = 400;

    private final String name;
    private final Database database;
    private Connection held;
    private boolean named;

    private Node(String name, Database database) {
        this.name = name;
        this.database = database;
    }

    /**
     * Takes the name for this process.
     *
     * @param wanted the name that was asked for, or empty for the one that is kept in the data folder
     * @throws Trouble when it is no name, or another launcher on the database has it
     */
    static Node taken(String wanted, DataFolder data, Database database) {
        if (!wanted.isBlank() && !wanted.matches(NAME)) {
            throw new Trouble("--node needs a name of up to 40 letters, digits, dots and dashes, not \"" + wanted + "\".");
        }
        var node = new Node(wanted.isBlank() ? kept(data) : wanted, database);
        try {
            if (!node.isNameHeldSoon()) {
                node.close();
                throw new Trouble("Another Lifecourse on this database is the node " + node.name + ". Give each a name of its own with --node.");
            }
            return node;
        } catch (SQLException e) {
            throw new Trouble("The database could not be asked which nodes there are: " + e.getMessage(), e);
        }
    }

    /** Invented once for each data folder: the name of the machine and some signs. */
    private static String kept(DataFolder data) {
        var file = data.at("node");
        try {
            if (!Files.exists(file)) {
                data.keep(file, host() + "-" + new SecureRandom().ints(4, 0, SIGNS.length()).mapToObj(place -> String.valueOf(SIGNS.charAt(place)))
                        .collect(Collectors.joining()));
            }
            var name = Files.readString(file).strip();
            if (!name.matches(NAME)) {
                throw new Trouble("The file " + file + " does not hold the name of a node. Remove it, or name the node with --node.");
            }
            return name;
        } catch (IOException e) {
            throw new Trouble("The file " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    private static String host() {
        try {
            var host = InetAddress.getLocalHost().getHostName().replaceAll("\\..*|[^A-Za-z0-9-]", "").replaceFirst("^-+", "");
            return host.isEmpty() ? "node" : host.substring(0, Math.min(HOST, host.length()));
        } catch (IOException e) {
            return "node";
        }
    }

    String name() {
        return name;
    }

    /** Keeps the name, also after the database was away. */
    synchronized void hold() throws SQLException {
        if (named && held != null && held.isValid(SECONDS_TO_ANSWER)) {
            return;
        }
        close();
        if (!isNameHeld()) {
            LOG.log(Level.WARNING, "Another launcher on the database took the name {0} meanwhile", name);
        }
    }

    /** A process that just ended gives its name back in a moment. */
    private boolean isNameHeldSoon() throws SQLException {
        for (var tries = 1; !isNameHeld(); tries++) {
            close();
            if (tries == TRIES) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_TRIES_MILLIS));
        }
        return true;
    }

    private boolean isNameHeld() throws SQLException {
        held = database.connect();
        try (var statement = held.createStatement()) {
            // the database lets go of the name of a machine that lost its power after half a minute instead of two hours
            statement.execute("set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4");
        }
        named = lock("pg_try_advisory_lock", "lifecourse.node/" + name);
        return named;
    }

    /** Whether it is now this node's turn to take a module away for a while; other nodes leave theirs running meanwhile. */
    synchronized boolean tryTurn(String module) throws SQLException {
        return lock("pg_try_advisory_lock", "lifecourse.replace/" + module);
    }

    synchronized void endTurn(String module) throws SQLException {
        lock("pg_advisory_unlock", "lifecourse.replace/" + module);
    }

    private boolean lock(String function, String what) throws SQLException {
        try (var statement = held.prepareStatement("select " + function + "(hashtextextended(?, 0))")) {
            statement.setString(1, what);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (held == null) {
            return;
        }
        try {
            held.close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The connection was gone: {0}", e.getMessage());
        }
        held = null;
    }
}
