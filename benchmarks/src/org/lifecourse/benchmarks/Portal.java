package org.lifecourse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A portal of its own on a data folder of its own: the launcher's process with PostgreSQL under it. */
final class Portal implements AutoCloseable {

    static final String PASSWORD = "bench-lantern-quay-7";
    private static final Pattern STEP = Pattern.compile("^ *([0-9.]+) s  (.*)$");
    private static final Pattern READY = Pattern.compile("is ready after ([0-9.]+) s");

    private final Process process;
    private final Path data;
    private final int port;
    private final Map<String, Double> steps = new LinkedHashMap<>();

    private Portal(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static Portal start(Options options, Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var out = data.resolve("launcher.out");
        var command = new ArrayList<>(List.of(options.home().resolve("lifecourse").toString(), "run"));
        command.addAll(List.of("--port", Integer.toString(options.port()), "--data", data.toString(), "--sample-password", PASSWORD, "--samples",
                options.home().resolve("samples/seaborough").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("LIFECOURSE_HEAP", options.heap());
        builder.environment().put("LIFECOURSE_STAGE", options.stage().toString());
        var portal = new Portal(builder.start(), data, options.port());
        portal.await(out);
        return portal;
    }

    private void await(Path out) throws IOException, InterruptedException {
        for (var waited = 0; waited < 1200; waited++) {
            var text = Files.readString(out);
            if (READY.matcher(text).find()) {
                read(text);
                return;
            }
            if (!process.isAlive() || text.contains("did not start")) {
                throw new IOException("The portal did not start:\n" + text);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        process.destroy();
        throw new IOException("The portal was not ready after ten minutes; see " + out);
    }

    private void read(String text) {
        var before = 0.0;
        for (var line : text.split("\n")) {
            var step = STEP.matcher(line);
            var ready = READY.matcher(line);
            if (step.find()) {
                var at = Double.parseDouble(step.group(1));
                steps.put(step.group(2).replaceFirst("^This is the node .*", "Told the register which node this is").replaceAll("/\\S+", "the data folder").replaceAll(" \\d+\\.\\d+\\S*$", ""), at - before);
                before = at;
            } else if (ready.find()) {
                steps.put("All modules ready", Double.parseDouble(ready.group(1)));
            }
        }
    }

    /** Seconds that each step of the start took; the last one is the whole. */
    Map<String, Double> steps() {
        return steps;
    }

    Path data() {
        return data;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Connection connect() throws SQLException, IOException {
        var lines = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/lifecourse", "postgres",
                Files.readString(data.resolve("postgresql.password")).strip());
    }

    Processes processes() throws IOException {
        return new Processes(process.pid(), Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(0).strip()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
