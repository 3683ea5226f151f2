package org.lifecourse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The product as its users get it: the launcher in a process of its own, with its own data folder and port. */
public final class RunningPortal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Process process;
    private final Path output;
    private final String address;

    private RunningPortal(Process process, Path output, String address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    /**
     * Starts the launcher and waits until it says that it is ready.
     *
     * @param launcher the launcher's jar, with its libraries beside it
     * @param modules folder with the WARs
     * @param home folder in which data and log are kept
     * @param options further options, such as {@code --modules send}
     * @throws IllegalStateException with everything that it said, when it does not start
     */
    public static RunningPortal start(Path launcher, Path modules, Path home, List<String> options) {
        var portal = begin(launcher, modules, home, freePort(), 1024, options);
        portal.waitFor("is ready after");
        return portal;
    }

    /**
     * Begins to start the launcher and does not wait.
     *
     * @param port where it is to listen
     * @param heap megabytes that Java may take for objects
     */
    public static RunningPortal begin(Path launcher, Path modules, Path home, int port, int heap, List<String> options) {
        try {
            Files.createDirectories(home);
            var output = home.resolve("console-" + port + ".txt");
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=160m", "-XX:+UseSerialGC", "-Dlifecourse.home=" + home, "-jar", launcher.toString(), "run", "--port",
                    Integer.toString(port), "--modules-dir", modules.toString()));
            command.addAll(options);
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            return new RunningPortal(process, output, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the console says the words. */
    public void waitFor(String words) {
        waitForCount(words, 1);
    }

    /** Waits until the console has said the words so many times. */
    public void waitForCount(String words, int times) {
        await("say \"" + words + "\"", () -> count(words) >= times);
    }

    /** Waits until something is so, as long as the portal runs. */
    public void await(String what, BooleanSupplier isSo) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The portal did not " + what + ". It said:\n" + said());
            }
            try {
                process.waitFor(250, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** How often the console has said the words so far. */
    public int count(String words) {
        return said().split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }

    /** Everything in the log of the server so far. */
    public String logged() {
        var log = output.resolveSibling("data/log/lifecourse.log");
        try {
            // it may end in half a sign while it is written
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything on the console so far. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address without a slash at its end. */
    public String address() {
        return address;
    }

    /** Number of the launcher's process. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process at once, as a crash would; what it started goes on without it. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
