package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.RunningPortal;

/** Faults that take minutes to bring about: a disk that is full, a clock that is set forward and back. */
@Tag("long")
class FaultsLongIT {

    private static final int DISK_MEGABYTES = 700;
    private static final int BLOCK = 1 << 20;

    @Test
    void a_full_disk_is_told_saves_nothing_by_halves_and_is_over_when_there_is_room() throws Exception {
        var disk = Files.createDirectories(Portal.TARGET.resolve("small-disk"));
        assumeThat(call("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", disk.toString())).as("a disk of its own can be mounted").isZero();
        try (var portal = Portal.start("disk-full", List.of("--modules", "governance", "--data", disk.resolve("data").toString()))) {
            var store = Store.of(disk.resolve("data"));
            try (var writer = Visitor.at(portal.address()).signIn("ruth.calloway"); var saves = Saves.begin(writer, store, "full")) {
                saves.awaitMore(Saves.PEOPLE);
                var ballast = fill(disk.resolve("ballast"));
                saves.awaitStatus(503);
                writer.go("/governance/plans/update?plan=seaborough-plan&item=3.8.1");
                Files.delete(ballast);
                saves.awaitMore(Saves.PEOPLE).mustBeKept(store);
                assertThat(saves.statuses().keySet()).as("answers: " + saves.statuses()).isSubsetOf(List.of(200, 201, 409, 503, 504));
                assertThat(writer.go("/governance/plans/view?plan=seaborough-plan").page().locator("tr[data-ref]").count()).isPositive();
            }
            assertThat(Command.run(Portal.TARGET.resolve("disk-full"), "verify-audit", "--data", disk.resolve("data").toString()).said())
                    .contains("The audit is whole");
        } finally {
            call("umount", "-l", disk.toString());
        }
    }

    @Test
    void a_clock_that_is_set_forward_and_back_loses_nothing() throws IOException {
        var home = Portal.TARGET.resolve("clock");
        var store = Store.of(home.resolve("data"));
        save(Portal.start("clock", List.of("--modules", "governance", "--today", "2024-06-03")), store, "now");
        save(again(home, "2031-02-03"), store, "later");
        // not before the day for which is reported: nobody may report for a day to come
        save(again(home, "2024-04-15"), store, "before");
        save(again(home, "2024-06-04"), store, "after");
        assertThat(store.exists()).as("stopped").isFalse();
        assertThat(Command.run(home, "verify-audit").said()).contains("The audit is whole");
    }

    private static RunningPortal again(Path home, String today) {
        return RunningPortal.start(Portal.LAUNCHER, Portal.modules(home), home, List.of("--modules", "governance", "--today", today, "--samples",
                Portal.SAMPLES.toString()));
    }

    private static void save(RunningPortal portal, Store store, String run) {
        try (portal; var writer = Visitor.at(portal.address()).signIn("ruth.calloway"); var saves = Saves.begin(writer, store, run)) {
            saves.awaitMore(Saves.PEOPLE).mustBeKept(store);
            assertThat(writer.go("/governance/plans/view?plan=seaborough-plan").page().locator("tr[data-ref]").count()).isPositive();
        }
    }

    /** Takes all the room that is left. */
    private static Path fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
            return file;
        }
    }

    private static int call(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }
}
