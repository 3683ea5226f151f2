package org.lifecourse.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of {@code ./lifecourse} that looks after the data, run to its end in a process of its own.
 *
 * @param status how it ended
 * @param said everything that it printed
 */
record Command(int status, String said) {

    /** @param home the folder that relative paths and {@code data} belong to; its modules folder is used */
    static Command run(Path home, String... words) {
        return run(List.of(), home, words);
    }

    /** The same where no file may grow beyond so many kilobytes: what a full disk is to a program. */
    static Command withSmallFiles(int kilobytes, Path home, String... words) {
        return run(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "limited"), home, words);
    }

    private static Command run(List<String> before, Path home, String... words) {
        var line = new ArrayList<>(before);
        line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Dlifecourse.home=" + home,
                "-cp", Portal.LAUNCHER + File.pathSeparator + Portal.LAUNCHER.resolveSibling("tools") + File.separator + "*",
                "org.lifecourse.launcher.Launcher"));
        line.addAll(List.of(words));
        line.addAll(List.of("--modules-dir", home.resolve("modules").toString()));
        try {
            var output = Files.createTempFile(Files.createDirectories(Portal.TARGET), "command", ".txt");
            var process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("The command " + List.of(words) + " did not end.");
            }
            return new Command(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
