package org.lifecourse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The launcher and PostgreSQL with its children, as {@code /proc} tells of them. */
final class Processes {

    /** Milliseconds of processor time. */
    record Work(double server, double database) {

        Work since(Work earlier) {
            return new Work(server - earlier.server, database - earlier.database);
        }
    }

    private static final double TICK = 10;
    private static final Pattern USED = Pattern.compile("(?m)^\\s*(?:def new generation|tenured generation|garbage-first heap|PSYoungGen|ParOldGen)\\s.*?used (\\d+)K");

    private final long server;
    private final long database;

    Processes(long server, long database) {
        this.server = server;
        this.database = database;
    }

    /** A backend that ended has handed its time to its parent, so that nothing is lost between two readings. */
    Work work() throws IOException {
        var own = times(Path.of("/proc/" + database + "/stat"));
        var sum = (own[0] + own[1] + own[2] + own[3]) * TICK;
        for (var child : children()) {
            var times = times(child.resolve("stat"));
            sum += (times[0] + times[1]) * TICK;
        }
        var java = times(Path.of("/proc/" + server + "/stat"));
        return new Work((java[0] + java[1]) * TICK, sum);
    }

    /** User, system, and both of the children that ended. */
    private static long[] times(Path stat) {
        try {
            var text = Files.readString(stat);
            var words = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return new long[] {Long.parseLong(words[11]), Long.parseLong(words[12]), Long.parseLong(words[13]), Long.parseLong(words[14])};
        } catch (IOException e) {
            return new long[4];
        }
    }

    private List<Path> children() throws IOException {
        try (var all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+") && parent(path) == database).toList();
        }
    }

    private static long parent(Path process) {
        try {
            var text = Files.readString(process.resolve("stat"));
            return Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ")[1]);
        } catch (IOException e) {
            return 0;
        }
    }

    /** MiB that the launcher holds in memory. */
    double serverMemory() throws IOException {
        return field(Path.of("/proc/" + server + "/status"), "VmRSS:") / 1024;
    }

    /** MiB of the database; what its processes share is counted once. */
    double databaseMemory() throws IOException {
        var sum = field(Path.of("/proc/" + database + "/smaps_rollup"), "Pss:");
        for (var child : children()) {
            sum += field(child.resolve("smaps_rollup"), "Pss:");
        }
        return sum / 1024;
    }

    private static double field(Path file, String name) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", ""))).orElse(0.0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** KiB of live objects, after the garbage was collected twice. */
    double liveHeap() {
        jcmd("GC.run");
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        var sum = 0.0;
        while (used.find()) {
            sum += Double.parseDouble(used.group(1));
        }
        return sum;
    }

    private String jcmd(String command) {
        try {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), Long.toString(server), command)
                    .redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The memory of the portal could not be looked at with jcmd", e);
        }
    }
}
