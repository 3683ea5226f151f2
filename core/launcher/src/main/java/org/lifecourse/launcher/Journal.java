package org.lifecourse.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One line a step on the console; everything else goes to the log file. */
final class Journal {

    private final PrintStream console;
    /** Elapsed time: no matter who sets the clock meanwhile. */
    private final long began = System.nanoTime();
    private Path file;

    private Journal(PrintStream console) {
        this.console = console;
    }

    static Journal onConsole() {
        return new Journal(System.out);
    }

    /** From here on, what libraries print goes to the log file. */
    void keepLogIn(Path folder) {
        try {
            Files.createDirectories(folder);
            file = folder.resolve("lifecourse.log");
            if (Files.exists(file) && Files.size(file) > 20_000_000) {
                Files.move(file, folder.resolve("lifecourse.1.log"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            var out = new PrintStream(Files.newOutputStream(file, java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND), true, StandardCharsets.UTF_8);
            System.setOut(out);
            System.setErr(out);
        } catch (IOException e) {
            throw new Trouble("The log cannot be written in " + folder + ": " + e.getMessage(), e);
        }
    }

    void step(String words) {
        console.printf("%6.1f s  %s%n", seconds(), words);
        console.flush();
    }

    void say(String words) {
        console.println(words);
        console.flush();
    }

    Path file() {
        return file;
    }

    double seconds() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 1000.0;
    }
}
