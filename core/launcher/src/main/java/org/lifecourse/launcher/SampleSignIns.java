package org.lifecourse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The sign-ins of the sample borough: waits until the modules have loaded it, and tells them. */
final class SampleSignIns {

    private static final int PATIENCE_SECONDS = 180;
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Database database;
    private final DataFolder data;
    private final String wanted;
    private final Journal journal;

    /** @param wanted the password to use, or empty to invent one */
    SampleSignIns(Database database, DataFolder data, String wanted, Journal journal) {
        this.database = database;
        this.data = data;
        this.wanted = wanted;
        this.journal = journal;
    }

    /** Tells the portal which password the sample accounts get when they are loaded, and forgets what modules said at a former start. */
    void prepare() {
        System.setProperty("lifecourse.sample-password", password());
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            statement.execute("do $$ begin if to_regclass('core.module_sample') is not null then update core.module_sample set state = 'LOADING';"
                    + " end if; end $$");
        } catch (SQLException e) {
            throw new Trouble("The sample borough could not be prepared: " + e.getMessage(), e);
        }
    }

    /** @param modules codes of the modules that were started */
    void announce(Collection<String> modules) {
        try {
            waitUntilLoaded(modules);
            journal.say("");
            if (hasFailed(modules)) {
                journal.say("The sample borough could not be loaded whole; the log tells why. A password that is easy to guess is refused too.");
            }
            journal.say("Sample sign-ins, password  " + password());
            accounts().forEach((username, roles) -> journal.say(String.format("  %-22s %s", username, roles)));
        } catch (SQLException e) {
            throw new Trouble("The sample borough could not be prepared: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilLoaded(Collection<String> modules) throws SQLException, InterruptedException {
        var told = false;
        for (var second = 0; second < PATIENCE_SECONDS * 2; second++) {
            if (allLoaded(modules)) {
                if (told) {
                    journal.step("Loaded the sample borough");
                }
                return;
            }
            if (!told) {
                journal.step("Loading the sample borough");
                told = true;
            }
            Thread.sleep(500);
        }
        journal.step("The sample borough is still loading; see the log");
    }

    /** Whether each of these modules has said, since this start, that its samples are in. */
    private boolean allLoaded(Collection<String> modules) throws SQLException {
        return count(modules, "LOADED", "FAILED") == modules.size();
    }

    private boolean hasFailed(Collection<String> modules) throws SQLException {
        return count(modules, "FAILED") > 0;
    }

    private int count(Collection<String> modules, String... states) throws SQLException {
        try (var connection = database.connect();
                var query = connection.prepareStatement("select count(*) from core.module_sample where module = any(?) and state = any(?)")) {
            query.setArray(1, connection.createArrayOf("varchar", modules.toArray()));
            query.setArray(2, connection.createArrayOf("varchar", states));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private String password() {
        var file = data.at("sample.password");
        try {
            if (!Files.exists(file)) {
                data.keep(file, wanted.isBlank() ? invented() : wanted);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Trouble("The file " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** Four groups of four signs that can be read aloud. */
    private static String invented() {
        var random = new SecureRandom();
        var groups = new ArrayList<String>();
        for (var group = 0; group < 4; group++) {
            groups.add(random.ints(4, 0, SIGNS.length()).mapToObj(place -> String.valueOf(SIGNS.charAt(place))).collect(Collectors.joining()));
        }
        return String.join("-", groups);
    }

    private Map<String, String> accounts() throws SQLException {
        var accounts = new LinkedHashMap<String, String>();
        try (var connection = database.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select username, roles from (select s.username, string_agg(distinct r.title, ', ') as roles,"
                        + " row_number() over (partition by string_agg(distinct r.title, ', ') order by s.username) as nth"
                        + " from core.staff s join core.role_grant g on g.staff_id = s.id and g.from_date <= current_date"
                        + " and (g.to_date is null or g.to_date >= current_date) join core.role r on r.id = g.role_id where s.active"
                        + " group by s.username) a where nth = 1 order by position('Portal administrator' in roles) desc, roles limit 20")) {
            while (rows.next()) {
                accounts.put(rows.getString(1), rows.getString(2));
            }
        }
        return accounts;
    }
}
