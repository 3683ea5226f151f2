package org.lifecourse.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The register of modules in the database, as the launcher of one node reads and answers it. Whether somebody is still there is told by the clock of the database. */
final class Register {

    /** How the answer begins that the administration page shows as a failure. */
    static final String FAILED = "failed: ";

    private static final Logger LOG = Logger.getLogger(Register.class.getName());
    private static final int ANSWERS_WITHIN = 10_000;
    private static final String NO_TABLE = "42P01";
    private static final String PULSE = "insert into core.module_node (module, node, available_build, seen_at) select m.code, ?, f.build, now()"
            + " from unnest(?::text[], ?::text[]) f (code, build) join core.module m on m.code = f.code"
            + " on conflict (module, node) do update set available_build = excluded.available_build, seen_at = now()";
    private static final String WISHES = "select m.code, m.wanted, m.wanted_build, m.wish, coalesce(n.answered = m.wish, false),"
            + " coalesce(n.answered = m.wish and n.answer like '" + FAILED + "%', false), exists (select from core.module_node o where o.module = m.code"
            + " and o.node <> ? and o.answered = m.wish and o.answer like '" + FAILED + "%'), coalesce(n.state = 'RUNNING', false)"
            + " from core.module m left join core.module_node n on n.module = m.code and n.node = ? order by m.position";

    private final Database database;
    private final String node;
    /** For what is asked every second: opening a connection costs more than the question. */
    private volatile Connection standing;
    /** Nobody is to count on this node any more, and nothing says again that it is there. */
    private volatile boolean left;

    Register(Database database, String node) {
        this.database = database;
        this.node = node;
    }

    /**
     * What the register asks of one module.
     *
     * @param number which wish it is; a later one takes its place
     * @param isAnswered whether this node has answered it
     * @param hasFailed whether this node could not do it
     * @param hasFailedElsewhere whether another node could not do it
     * @param isServing whether the register says that it runs here
     */
    record Wish(String code, String wanted, String wantedBuild, long number, boolean isAnswered, boolean hasFailed, boolean hasFailedElsewhere, boolean isServing) {

        boolean isStop() {
            return "STOPPED".equals(wanted);
        }
    }

    private interface Question<T> {

        T to(Connection connection) throws SQLException;
    }

    /** Asks over the standing connection; one that broke since the last question is replaced, and the question is asked again. */
    private synchronized <T> T ask(Question<T> question) throws SQLException {
        if (standing != null && !left) {
            try {
                return question.to(standing);
            } catch (SQLException e) {
                hangUp();
            }
        }
        if (left) {
            throw new SQLException("This node is going");
        }
        standing = database.connect();
        // a database that went without a word is given up, and the next question opens a new connection
        standing.setNetworkTimeout(Runnable::run, ANSWERS_WITHIN);
        return question.to(standing);
    }

    private void hangUp() {
        var broken = standing;
        standing = null;
        try {
            if (broken != null) {
                broken.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A broken connection was left to itself", e);
        }
    }

    /** Nothing runs here yet, whatever stood in the register when this node ended; nodes that nobody heard of for a week are forgotten. */
    void enter() {
        try (var connection = database.connect()) {
            execute(connection, "update core.module_node set state = 'STOPPED', answer = null, answered = null, seen_at = now() where node = ?", node);
            execute(connection, "delete from core.module_node where greatest(seen_at, beaten_at) < now() - interval '7 days'");
        } catch (SQLException e) {
            mustBeNew(e);
        }
    }

    /** Modules that somebody stopped on the administration page; none while there is no register yet. */
    Set<String> stopped() {
        return codes("select code from core.module where wanted = 'STOPPED'");
    }

    /** Whether another node is there. */
    boolean isAccompanied() {
        return !codes("select node from core.module_node where node <> '" + node.replace("'", "''") + "' and seen_at > now() - interval '12 seconds'").isEmpty();
    }

    /** This node is going: nobody counts on it any more. */
    void leave() {
        left = true;
        hangUp();
        try (var connection = database.connect()) {
            execute(connection, "update core.module_node set seen_at = null where node = ?", node);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The register could not be told that this node stops: {0}", e.getMessage());
        }
    }

    private Set<String> codes(String sql) {
        var codes = new HashSet<String>();
        try (var connection = database.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        } catch (SQLException e) {
            mustBeNew(e);
        }
        return codes;
    }

    private static void mustBeNew(SQLException e) {
        LOG.log(NO_TABLE.equals(e.getSQLState()) ? Level.FINE : Level.WARNING, "There is no register yet: {0}", e.getMessage());
    }

    /** The command line names modules that have to run. */
    void want(Collection<String> codes) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("update core.module set wanted = 'RUNNING', wish = wish + 1 where code = any(?) and wanted <> 'RUNNING'")) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            mustBeNew(e);
        }
    }

    /**
     * Says that this node is there and which builds lie in its folder.
     *
     * @param builds what lies there for each module that this node may run; null where nothing does
     */
    void pulse(Map<String, String> builds) throws SQLException {
        ask(connection -> {
            try (var pulse = connection.prepareStatement(PULSE)) {
                pulse.setString(1, node);
                pulse.setArray(2, connection.createArrayOf("text", builds.keySet().toArray()));
                pulse.setArray(3, connection.createArrayOf("text", builds.values().toArray()));
                return pulse.executeUpdate();
            }
        });
    }

    /** What is asked for now. */
    List<Wish> wishes() throws SQLException {
        return ask(this::wishes);
    }

    /** What is asked of one module in this moment. */
    Wish wish(String code) throws SQLException {
        try (var connection = database.connect()) {
            return wishes(connection).stream().filter(wish -> wish.code().equals(code)).findFirst().orElseThrow();
        }
    }

    private List<Wish> wishes(Connection connection) throws SQLException {
        var wishes = new ArrayList<Wish>();
        try (var wanted = connection.prepareStatement(WISHES)) {
            wanted.setString(1, node);
            wanted.setString(2, node);
            try (var rows = wanted.executeQuery()) {
                while (rows.next()) {
                    wishes.add(new Wish(rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4), rows.getBoolean(5), rows.getBoolean(6),
                            rows.getBoolean(7), rows.getBoolean(8)));
                }
            }
        }
        return wishes;
    }

    /** Whether another node runs the module. */
    boolean runsElsewhere(String code) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("select from core.running_module where module = ? and node <> ?")) {
            statement.setString(1, code);
            statement.setString(2, node);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** A module is deployed here and answers: from now on it stands in the menus. */
    void serves(String code) {
        try (var connection = database.connect()) {
            execute(connection, "update core.module_node set state = 'RUNNING', beaten_at = now() where module = ? and node = ?", code, node);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The register could not be told that {0} runs: {1}", new Object[] {code, e.getMessage()});
        }
    }

    /** What became of a wish here. */
    void answer(Wish wish, String words) throws SQLException {
        try (var connection = database.connect()) {
            execute(connection, "update core.module_node set answer = ?, answered = ?::bigint, state = case when ? then 'STOPPED' else state end"
                    + " where module = ? and node = ?", words, wish.number(), words.startsWith(FAILED), wish.code(), node);
        }
    }

    /** Tells the administration page why a module did not start with the launcher; one that never ran is not in the register. */
    void tellFailed(String code, String reason) {
        try (var connection = database.connect()) {
            execute(connection, "insert into core.module_node (module, node, seen_at, answer, answered) select code, ?, now(), ?, wish from core.module where code = ?"
                    + " on conflict (module, node) do update set state = 'STOPPED', seen_at = now(), answer = excluded.answer, answered = excluded.answered",
                    node, FAILED + reason, code);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The register could not be told that {0} did not start: {1}", new Object[] {code, e.getMessage()});
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
