package org.lifecourse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs wrk with the scenarios of {@code load.lua}, with sessions that were signed in beforehand. */
final class Load {

    /** Times of one kind of request, in milliseconds. */
    record Times(long count, double p50, double p95, double p99, double worst) {
    }

    /**
     * What one run came to.
     *
     * @param rounds how often the whole scenario was gone through
     * @param wrong answers that were not as expected, and connections that broke
     */
    record Run(double seconds, long answers, long rounds, long wrong, String said, Map<String, Times> labels, Processes.Work work) {

        double perSecond() {
            return labels.values().stream().mapToLong(Times::count).sum() / seconds;
        }
    }

    /** Records of restricted people are left out: they lead to the page that asks for a reason. */
    private static final String OPEN = " and not exists (select from core.person p where p.id = %s.person_id and p.restricted)";
    private static final Map<String, String> WHO = Map.of("list", "martha.quill", "mine", "martha.quill", "concern", "martha.quill", "search", "martha.quill",
            "record", "martha.quill", "home", "martha.quill", "board", "nadia.rahim", "save", "nadia.rahim", "journey", "nadia.rahim");

    private final Options options;
    private final Portal portal;
    private final Path folder;
    private int rounds = 1;

    Load(Options options, Portal portal, Path folder) {
        this.options = options;
        this.portal = portal;
        this.folder = folder;
    }

    static void checkTool() {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The load tool wrk is missing. Install it (Debian: apt-get install wrk).", e);
        }
    }

    /** What is opened, searched and edited: taken from the borough, the same for the same seed. */
    void chooseTargets(Connection connection) throws SQLException, IOException {
        var lines = new ArrayList<String>();
        var questions = new LinkedHashMap<String, String>();
        questions.put("person", "select reference from core.person where id between 100000000 and 199999999 and not restricted order by hashint8extended(id, 7) limit 5000");
        questions.put("words", "select split_part(given_names, ' ', 1) || ' ' || family_name from core.person where id between 100000000 and 199999999"
                + " and not restricted order by hashint8extended(id, 8) limit 2000");
        questions.put("concern", "select c.reference from adults.safeguarding_concern c where c.id between 1000000000 and 1099999999" + OPEN.formatted("c")
                + " order by hashint8extended(c.id, 9) limit 5000");
        questions.put("request", "select r.reference from send.ehc_request r where r.id between 1500000000 and 1599999999 and r.stage = 'ADVICE'" + OPEN.formatted("r")
                + " order by hashint8extended(r.id, 10) limit 5000");
        try (var statement = connection.createStatement()) {
            for (var question : questions.entrySet()) {
                try (var rows = statement.executeQuery(question.getValue())) {
                    while (rows.next()) {
                        lines.add(question.getKey() + "\t" + rows.getString(1));
                    }
                }
            }
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("targets.tsv"), lines);
    }

    /** Signs in as many sessions as there may be people at once, and opens each module once so that its cookies are there. */
    void signIn() throws IOException, InterruptedException {
        var sessions = options.connections().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (var username : WHO.values().stream().distinct().toList()) {
            var lines = new ArrayList<String>();
            for (var session = 0; session < sessions; session++) {
                var visitor = new Visitor(portal.address());
                visitor.signIn(username);
                visitor.open("/home");
                visitor.open(username.startsWith("nadia") ? "/send/ehc-requests/list" : "/adults/safeguarding/list?worker=martha.quill");
                lines.addAll(visitor.jar(username + session));
            }
            Files.write(folder.resolve(username + ".cookies"), lines);
        }
    }

    Run run(String scenario, int people, int seconds) throws IOException, InterruptedException {
        var result = folder.resolve("result.tsv");
        Files.deleteIfExists(result);
        var command = List.of("wrk", "-t" + people, "-c" + people, "-d" + seconds + "s", "--timeout", "60s", "-s",
                options.home().resolve("benchmarks/load.lua").toString(), portal.address() + "/", "--", scenario,
                folder.resolve(WHO.get(scenario) + ".cookies").toString(), folder.resolve("targets.tsv").toString(), "-", Integer.toString(people),
                Integer.toString(rounds));
        rounds += 10_000;
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("wrk.out").toFile());
        builder.environment().put("LIFECOURSE_BENCH_RESULT", result.toString());
        var before = portal.processes().work();
        var process = builder.start();
        if (!process.waitFor(seconds + 180L, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var work = portal.processes().work().since(before);
        if (!Files.exists(result)) {
            throw new IOException("wrk gave no result:\n" + Files.readString(folder.resolve("wrk.out")));
        }
        return read(result, work);
    }

    private static Run read(Path result, Processes.Work work) throws IOException {
        var numbers = new LinkedHashMap<String, String>();
        var labels = new java.util.TreeMap<String, Times>();
        for (var line : Files.readAllLines(result)) {
            var words = line.split("\t");
            if ("label".equals(words[0])) {
                labels.put(words[1], new Times(Long.parseLong(words[2]), Double.parseDouble(words[3]), Double.parseDouble(words[4]),
                        Double.parseDouble(words[5]), Double.parseDouble(words[6])));
            } else {
                numbers.put(words[0], words[1]);
            }
        }
        return new Run(Double.parseDouble(numbers.get("seconds")), Long.parseLong(numbers.get("answers")), Long.parseLong(numbers.get("rounds")),
                Long.parseLong(numbers.get("wrong")) + Long.parseLong(numbers.get("broken")), numbers.getOrDefault("said", ""), labels, work);
    }
}
