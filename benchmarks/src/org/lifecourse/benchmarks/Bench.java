package org.lifecourse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Builds large boroughs and measures the portal with them: {@code ./lifecourse bench}. */
public final class Bench {

    private static final int VIEWS = 20;
    /** Sessions before the first weighing, after which nothing new is loaded or kept by the portal itself. */
    private static final int FIRST = 10;
    private static final List<String> VISITED = List.of("/home", "/people/list?mine=true", "/adults/safeguarding/list?worker=martha.quill", "/people/view?person=P1000123");

    private final Options options;
    private final Clock clock;
    private final Results results = new Results();

    private Bench(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        var clock = Clock.systemDefaultZone();
        var bench = new Bench(Options.of(arguments, clock), clock);
        System.exit(bench.run() ? 0 : 1);
    }

    private boolean run() throws SQLException, IOException, InterruptedException {
        if (!options.boroughOnly()) {
            Load.checkTool();
        }
        describe();
        for (var people : options.people()) {
            measure(people);
        }
        if (options.boroughOnly()) {
            return true;
        }
        var sizes = options.people().stream().map(String::valueOf).collect(Collectors.joining("-"));
        var file = results.write(options.home().resolve("benchmarks/results"), LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")) + "_" + sizes);
        Console.say("%nWritten: %s", file);
        if (results.wrong() > 0) {
            Console.say("NOT GOOD: %d answers were not as expected.", results.wrong());
        }
        return results.wrong() == 0;
    }

    private void describe() throws IOException {
        results.machine("day", LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
        results.machine("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        results.machine("processor", line("/proc/cpuinfo", "model name"));
        results.machine("memory", line("/proc/meminfo", "MemTotal"));
        results.machine("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        results.machine("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", portal with -Xmx" + options.heap());
        results.machine("commit", command("git", "-C", options.home().toString(), "describe", "--always", "--dirty"));
        results.machine("load tool", command("sh", "-c", "wrk -v 2>&1 | head -1").replaceAll(" Copyright.*", ""));
        results.machine("load before", Files.readString(Path.of("/proc/loadavg")).strip());
        results.machine("seed and day of the borough", options.seed() + ", " + options.day());
        results.machine("measured", options.seconds() + " s a run after " + options.warm() + " s of warm-up");
    }

    private static String line(String file, String start) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().filter(line -> line.startsWith(start)).findFirst().map(line -> line.replaceFirst("^[^:]*:\\s*", "")).orElse("unknown");
    }

    private static String command(String... words) throws IOException {
        return new String(new ProcessBuilder(words).redirectErrorStream(true).start().getInputStream().readAllBytes()).strip();
    }

    private void measure(int people) throws SQLException, IOException, InterruptedException {
        var size = "%,d people".formatted(people);
        var folder = options.data().resolve(Integer.toString(people));
        Console.say("%n%s, in %s", size, folder);
        if (!options.keep() || !Files.exists(folder.resolve("built"))) {
            build(people, folder);
        }
        if (!options.boroughOnly()) {
            try (var portal = Portal.start(options, folder.resolve("data"))) {
                measure(size, portal, folder);
            }
        }
        if (!options.keep()) {
            remove(folder);
        }
    }

    private void build(int people, Path folder) throws SQLException, IOException, InterruptedException {
        remove(folder);
        Console.say("  Starting an empty portal with the sample borough");
        try (var portal = Portal.start(options, folder.resolve("data"))) {
            Console.say("  Building %,d people", people);
            var began = System.nanoTime();
            try (var connection = portal.connect()) {
                new Borough(options, people).build(connection);
                results.figure("%,d people: built".formatted(people), (System.nanoTime() - began) / 1e9, "s");
                for (var part : Borough.parts(connection)) {
                    Console.say("    %-28s %,10d  checksum %s", part.what(), part.rows(), part.checksum());
                }
                Survey.prepare(connection);
            }
        }
        Files.writeString(folder.resolve("built"), options.seed() + " " + options.day() + "\n");
    }

    private void measure(String size, Portal portal, Path folder) throws SQLException, IOException, InterruptedException {
        portal.steps().forEach((step, seconds) -> results.figure(size + ": start: " + step, seconds, "s"));
        var load = new Load(options, portal, folder);
        try (var connection = portal.connect()) {
            results.machine("database", first(connection, "show server_version"));
            results.figure(size + ": size of the database", Double.parseDouble(first(connection, "select pg_database_size('lifecourse') / 1048576.0")), "MiB");
            results.note("\n## " + size + "\n\n| made | rows | checksum |\n| --- | --: | --- |");
            for (var part : Borough.parts(connection)) {
                results.note("| %s | %,d | %s |".formatted(part.what(), part.rows(), part.checksum()));
            }
            load.chooseTargets(connection);
        }
        load.signIn();
        warm(load);
        for (var scenario : options.scenarios()) {
            for (var connections : options.connections()) {
                keep(size, scenario, connections, load.run(scenario, connections, options.seconds()));
            }
        }
        results.figure(size + ": memory of the portal after load", portal.processes().serverMemory(), "MiB");
        results.figure(size + ": memory of the database after load", portal.processes().databaseMemory(), "MiB");
        weighSessions(size, portal);
        visit(size, portal);
        survey(size, portal);
    }

    private static String first(java.sql.Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void warm(Load load) throws IOException, InterruptedException {
        Console.say("  Warming up for %d s", options.warm());
        var each = Math.max(2, options.warm() / options.scenarios().size());
        for (var scenario : options.scenarios()) {
            var run = load.run(scenario, 4, each);
            if (run.wrong() > 0) {
                Console.say("    %s: %d of %d answers were not as expected:%s", scenario, run.wrong(), run.answers(), run.said());
            }
        }
    }

    private void keep(String size, String scenario, int connections, Load.Run run) {
        var name = size + ": " + scenario + " at " + connections;
        var requests = Math.max(1, run.labels().values().stream().mapToLong(Load.Times::count).sum());
        results.figure(name + ": requests a second", run.perSecond(), "/s");
        if (run.labels().size() > 1) {
            results.figure(name + ": rounds a second", run.rounds() / run.seconds(), "/s");
        }
        results.figure(name + ": CPU of the server", run.work().server() / Math.max(1, run.answers()), "ms a request");
        results.figure(name + ": CPU of the database", run.work().database() / Math.max(1, run.answers()), "ms a request");
        run.labels().forEach((label, times) -> {
            results.figure(name + ": " + label + " p50", times.p50(), "ms");
            results.figure(name + ": " + label + " p95", times.p95(), "ms");
            results.figure(name + ": " + label + " p99", times.p99(), "ms");
        });
        results.wrong(run.wrong());
        results.figure(name + ": unexpected answers", run.wrong(), "of " + run.answers());
        var median = run.labels().values().stream().map(times -> "%.0f/%.0f".formatted(times.p50(), times.p95())).collect(Collectors.joining(", "));
        Console.say("  %-8s %2d: %7.1f/s  CPU %6.1f + %5.1f ms  p50/p95 %s ms%s", scenario, connections, requests / run.seconds(),
                run.work().server() / Math.max(1, run.answers()), run.work().database() / Math.max(1, run.answers()), median,
                run.wrong() > 0 ? "  UNEXPECTED " + run.wrong() + run.said() : "");
        if (run.wrong() > 0) {
            results.note("- unexpected, " + name + ":" + run.said());
        }
    }

    /** Live objects with and without many sessions that have each looked at twenty pages. */
    private void weighSessions(String size, Portal portal) throws IOException, InterruptedException {
        var pages = new ArrayList<String>();
        while (pages.size() < VIEWS) {
            pages.addAll(VISITED);
        }
        for (var session = 0; session < FIRST; session++) {
            weighOne(portal, pages);
        }
        var before = portal.processes().liveHeap();
        for (var session = 0; session < options.visitors(); session++) {
            weighOne(portal, pages);
        }
        var each = (portal.processes().liveHeap() - before) / options.visitors();
        results.figure(size + ": heap a session after 20 page views", each, "KiB");
        Console.say("  heap a session after 20 page views: %.0f KiB", each);
    }

    private static void weighOne(Portal portal, List<String> pages) throws IOException, InterruptedException {
        var visitor = new Visitor(portal.address());
        visitor.signIn("martha.quill");
        for (var page : pages.subList(0, VIEWS)) {
            visitor.open(page);
        }
    }

    private void visit(String size, Portal portal) throws IOException, InterruptedException {
        var weights = new Visitor(portal.address()).visit("/sign-in");
        note(size + ": sign-in page", weights);
        var visitor = new Visitor(portal.address());
        visitor.signIn("martha.quill");
        note(size + ": home page", visitor.visit("/home"));
        note(size + ": list page", visitor.visit("/adults/safeguarding/list?worker=martha.quill"));
    }

    private void note(String name, List<Visitor.Weight> weights) {
        results.figure(name + ": requests of a first visit", weights.get(0).requests(), "");
        results.figure(name + ": sent at a first visit", weights.get(0).bytes() / 1000.0, "KB");
        results.figure(name + ": requests of a second visit", weights.get(1).requests(), "");
        results.figure(name + ": sent at a second visit", weights.get(1).bytes() / 1000.0, "KB");
        Console.say("  %s: first visit %d requests, %.0f KB; second %d, %.0f KB", name, weights.get(0).requests(), weights.get(0).bytes() / 1000.0,
                weights.get(1).requests(), weights.get(1).bytes() / 1000.0);
    }

    private void survey(String size, Portal portal) throws SQLException, IOException, InterruptedException {
        try (var connection = portal.connect()) {
            var survey = new Survey(portal, connection);
            for (var page : survey.walk()) {
                var name = size + ": page " + page.path() + " (" + page.who() + ")";
                results.figure(name + ": SQL statements", page.statements(), "");
                results.figure(name + ": alone", page.milliseconds(), "ms");
                results.figure(name + ": of it SQL", page.database(), "ms");
                if (page.status() != 200) {
                    results.wrong(1);
                    results.note("- unexpected: " + page.path() + " was answered with " + page.status());
                }
            }
            results.note("\nHeaviest statements (plans in benchmarks/plans/" + size.split(" ")[0].replace(",", "") + "):\n");
            for (var line : survey.keepPlans(options.home().resolve("benchmarks/plans").resolve(size.split(" ")[0].replace(",", "")))) {
                results.note("- " + line);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
