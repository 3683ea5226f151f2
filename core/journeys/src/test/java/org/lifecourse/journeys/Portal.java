package org.lifecourse.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifecourse.testing.RunningPortal;

/** The portal of this test run: started once, with the sample borough, when the first journey asks for it. */
final class Portal {

    static final String PASSWORD = "harbour-lantern-teapot";
    static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    static final Path LAUNCHER = ROOT.resolve("core/launcher/target/lifecourse-launcher.jar");
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path SAMPLES = ROOT.resolve("samples/seaborough");

    /** Journeys run in two processes side by side, each with a portal of its own. */
    private static final String NAME = "portal-" + System.getProperty("lifecourse.fork", "1");

    private static RunningPortal running;

    private Portal() {
    }

    static synchronized RunningPortal running() {
        if (running == null) {
            running = start(NAME, List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> running.close()));
        }
        return running;
    }

    /** Another portal with a data folder of its own. */
    static RunningPortal start(String name, List<String> more) {
        var home = fresh(TARGET.resolve(name));
        var options = new ArrayList<>(List.of("--sample-password", PASSWORD, "--samples", SAMPLES.toString(), "--proxy", "127.0.0.1"));
        options.addAll(more);
        return RunningPortal.start(LAUNCHER, modules(home), home, options);
    }

    /** A modules folder with the files that this build made. */
    static Path modules(Path home) {
        var folder = home.resolve("modules");
        try {
            Files.createDirectories(folder);
            for (var war : wars()) {
                Files.copy(war, folder.resolve(war.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> wars() {
        return List.of(ROOT.resolve("core/portal/target/portal.war"), ROOT.resolve("module-governance/target/governance.war"),
                ROOT.resolve("module-send/target/send.war"), ROOT.resolve("module-adults/target/adults.war"),
                ROOT.resolve("module-children/target/children.war"));
    }

    static Path home() {
        return TARGET.resolve(NAME);
    }

    static Path fresh(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
