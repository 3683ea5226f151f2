package org.lifecourse.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Opens pages one by one, alone, with PostgreSQL telling every statement with its plan (auto_explain), and so counts the statements a page and keeps the plans of
 * the heaviest ones.
 */
final class Survey {

    /** What a page took. */
    record Page(String who, String path, int status, double milliseconds, int statements, double database, int bytes) {
    }

    /** A statement as it ran, with its plan. */
    private record Statement(double milliseconds, String query, String text, String page) {
    }

    private static final Pattern DURATION = Pattern.compile("^duration: ([0-9.]+) ms {2}plan:\n");
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern APPLICATION = Pattern.compile("\"application_name\":\"PostgreSQL JDBC Driver\"");
    private static final int HEAVIEST = 10;
    private static final int SETTLE = 400;
    private static final int TIMES = 3;
    private static final Map<String, List<String>> PAGES = pages();

    private final Portal portal;
    private final Connection connection;
    private final List<Statement> statements = new ArrayList<>();

    Survey(Portal portal, Connection connection) {
        this.portal = portal;
        this.connection = connection;
    }

    private static Map<String, List<String>> pages() {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("martha.quill", List.of("/home", "/people/list", "/people/list?mine=true", "/people/view?person=P1000123", "/people/view?person=P1000123&tab=chronology",
                "/adults/safeguarding/list", "/adults/safeguarding/list?stage=ENQUIRY&team=adult-safeguarding&order=RECEIVED&descending=true",
                "/adults/safeguarding/list?worker=martha.quill&order=DUE", "/adults/safeguarding/list?order=PERSON", "/adults/safeguarding/list?clock=LATE",
                "/adults/safeguarding/list?text=1012", "/adults/safeguarding/view?concern=$concern", "/search?q=SG-2026", "/search?q=holis",
                "/api/shell/state"));
        pages.put("tomas.reyes", List.of("/home", "/work/team", "/adults/safeguarding/list?stage=AWAITING_DECISION", "/deadlines/forecast"));
        pages.put("graham.pike", List.of("/home", "/children/early-help/list", "/children/early-help/list?late=true", "/children/early-help/view?episode=$episode"));
        pages.put("nell.forsythe", List.of("/children/contacts/list", "/children/contacts/list?state=OPEN", "/work/team"));
        pages.put("nadia.rahim", List.of("/home", "/send/ehc-requests/list", "/send/ehc-requests/list?state=CLOSED", "/send/ehc-requests/list?order=NAME",
                "/send/ehc-requests/view?request=$request", "/send/ehc-requests/edit?request=$request"));
        pages.put("imogen.hartley", List.of("/home", "/send/plans/list", "/send/plans/view?plan=bench-plan-1", "/governance/plans/list", "/governance/progress/view", "/work/team"));
        pages.put("keisha.bramall", List.of("/adults/scorecards/list", "/adults/scorecards/view?card=adults-quarter"));
        pages.put("priya.nandakumar", List.of("/administration/staff/list", "/administration/audit/list", "/organisations/list"));
        return pages;
    }

    List<Page> walk() throws SQLException, IOException, InterruptedException {
        var names = Map.of("$concern", first("select reference from adults.safeguarding_concern where id = 1000000041"),
                "$episode", first("select reference from children.early_help_episode where id = 1300000041"),
                "$request", first("select reference from send.ehc_request where id = 1500000053"));
        telling(true);
        var pages = new ArrayList<Page>();
        try {
            for (var entry : PAGES.entrySet()) {
                var visitor = new Visitor(portal.address());
                visitor.signIn(entry.getKey());
                for (var path : entry.getValue()) {
                    var address = path;
                    for (var name : names.entrySet()) {
                        address = address.replace(name.getKey(), name.getValue());
                    }
                    var page = open(visitor, entry.getKey(), path, address);
                    Console.say("  %3d  %7.1f ms  SQL %3d, %7.1f ms  %6d bytes  %s %s", page.status(), page.milliseconds(), page.statements(), page.database(),
                            page.bytes(), page.who(), page.path());
                    pages.add(page);
                }
            }
        } finally {
            telling(false);
        }
        return pages;
    }

    private Page open(Visitor visitor, String who, String path, String address) throws SQLException, IOException, InterruptedException {
        Page best = null;
        var fewest = Integer.MAX_VALUE;
        for (var time = 0; time < TIMES; time++) {
            var log = log();
            var from = Files.size(log);
            var began = System.nanoTime();
            var answer = visitor.open(address);
            var took = (System.nanoTime() - began) / 1e6;
            TimeUnit.MILLISECONDS.sleep(SETTLE);
            var told = read(log, from, who + " " + path);
            var page = new Page(who, path, answer.status(), took, told.size(), told.stream().mapToDouble(Statement::milliseconds).sum(), answer.text().length());
            if (time == TIMES - 1) {
                statements.addAll(told);
            }
            fewest = Math.min(fewest, told.size());
            best = best == null || page.milliseconds() < best.milliseconds() ? page : best;
        }
        return new Page(who, path, best.status(), best.milliseconds(), fewest, best.database(), best.bytes());
    }

    private Path log() throws SQLException, IOException {
        return Path.of(first("select setting from pg_settings where name = 'data_directory'")).resolve(first("select pg_current_logfile('jsonlog')"));
    }

    private static List<Statement> read(Path log, long from, String page) throws IOException {
        var found = new ArrayList<Statement>();
        try (var file = Files.newByteChannel(log)) {
            var buffer = java.nio.ByteBuffer.allocate((int) (file.size() - from));
            file.position(from);
            while (buffer.hasRemaining() && file.read(buffer) >= 0) {
                continue;
            }
            for (var line : new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).split("\n")) {
                var message = MESSAGE.matcher(line);
                if (APPLICATION.matcher(line).find() && message.find()) {
                    var text = message.group(1).replace("\\n", "\n").replace("\\t", " ").replace("\\\"", "\"").replace("\\\\", "\\");
                    var duration = DURATION.matcher(text);
                    if (duration.find() && !text.contains("pg_current_logfile") && !text.contains("data_directory")) {
                        var query = text.lines().filter(one -> one.startsWith("Query Text: ")).findFirst().orElse("").substring(12);
                        found.add(new Statement(Double.parseDouble(duration.group(1)), query, text, page));
                    }
                }
            }
        }
        return found;
    }

    /** The heaviest statements of the walk, one file each. */
    List<String> keepPlans(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.list(folder)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        var heaviest = new LinkedHashMap<String, Statement>();
        statements.stream().sorted(Comparator.comparingDouble(Statement::milliseconds).reversed()).forEach(one -> heaviest.putIfAbsent(one.query(), one));
        var lines = new ArrayList<String>();
        var number = 0;
        for (var one : heaviest.values()) {
            if (++number > HEAVIEST) {
                break;
            }
            Files.writeString(folder.resolve("%02d.txt".formatted(number)), "Page: " + one.page() + "\n" + one.text() + "\n");
            lines.add("%.1f ms | %s | %s".formatted(one.milliseconds(), one.page(), one.query().length() > 160 ? one.query().substring(0, 160) + "…" : one.query()));
        }
        return lines;
    }

    private String first(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** Before the restart after which PostgreSQL is able to tell. */
    static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : List.of("shared_preload_libraries = 'auto_explain'", "logging_collector = on", "log_destination = 'jsonlog'", "log_rotation_size = 0",
                    "log_min_messages = 'log'")) {
                statement.execute("alter system set " + setting);
            }
        }
    }

    private void telling(boolean on) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set auto_explain.log_analyze = on");
            statement.execute("alter system set auto_explain.log_buffers = on");
            statement.execute("alter system set auto_explain.log_timing = on");
            statement.execute("alter system set auto_explain.log_min_duration = " + (on ? "0" : "-1"));
            statement.execute("select pg_reload_conf()");
        }
        TimeUnit.SECONDS.sleep(1);
    }
}
