package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.RunningPortal;

/**
 * Five hundred people who are signed in at once and work for ten minutes, each with a session of their own: a page, a while of reading, the next page; one in
 * ten reports progress now and then. What they waited is written down, not judged: that depends on the machine.
 */
@Tag("long")
class CrowdIT {

    private static final int PEOPLE = 500;
    /** Ten minutes; less only to try the test itself: {@code -Dlifecourse.crowd.minutes=1}. */
    private static final Duration WORK = Duration.ofMinutes(Integer.getInteger("lifecourse.crowd.minutes", 10));
    /** Somebody reads a page for ten to twenty seconds. */
    private static final int READS_SECONDS = 10;
    private static final int ONE_WRITES_OF = 10;
    private static final int AT_ONCE = 64;
    private static final Path RESULT = Portal.ROOT.resolve("benchmarks/results/crowd.md");

    private static final Map<String, List<String>> WORK_OF = Map.of(
            "ruth.calloway", List.of("/home", "/governance/plans/list", "/governance/plans/view?plan=seaborough-plan", "/governance/bodies/list",
                    "/governance/bodies/view?body=health-wellbeing-board"),
            "imogen.hartley", List.of("/home", "/send/commissioning/matrix", "/send/plans/list", "/work/team", "/send/ehc-requests/list"),
            "beth.larwood", List.of("/home", "/send/ehc-requests/list", "/send/ehc-requests/view?request=SEND-26-0007", "/deadlines/calendar", "/deadlines/forecast"),
            "martha.quill", List.of("/home", "/adults/safeguarding/list", "/adults/safeguarding/view?concern=SG-2022-0001", "/adults/scorecards/list"),
            "tomas.reyes", List.of("/home", "/adults/safeguarding/list", "/adults/safeguarding/episodes", "/work/team"),
            "nell.forsythe", List.of("/home", "/children/contacts/list", "/children/contacts/view?contact=CT-2022-0006", "/people/view?person=P100102",
                    "/people/edit?person=P100102"),
            "hannah.osei", List.of("/home", "/children/early-help/list", "/children/assessments/list"));

    private final ConcurrentSkipListSet<String> wrong = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<String> answered = new ConcurrentSkipListSet<>();
    private final Queue<Integer> waited = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @Test
    void five_hundred_people_work_for_ten_minutes_and_every_page_is_theirs() throws Exception {
        try (var portal = Portal.start("crowd", List.of())) {
            var store = Store.of(Portal.TARGET.resolve("crowd/data"));
            var people = arrive(portal);
            var items = store.texts("select i.reference from core.plan_item i join core.plan p on p.id = i.plan_id where p.code = 'seaborough-plan'"
                    + " and exists (select from core.plan_update u where u.item_id = i.id) order by i.reference limit " + PEOPLE / ONE_WRITES_OF);
            assertThat(items).as("a record for each who writes").hasSize(PEOPLE / ONE_WRITES_OF);
            var before = processorSeconds(portal.pid());
            var desks = Executors.newScheduledThreadPool(AT_ONCE);
            for (int number = 0; number < people.size(); number++) {
                var chance = new Random(number);
                desks.schedule(new Desk(desks, people.get(number), chance, items.get(number / ONE_WRITES_OF % items.size()), number % ONE_WRITES_OF == 0),
                        chance.nextInt(READS_SECONDS * 2_000), TimeUnit.MILLISECONDS);
            }
            new CountDownLatch(1).await(WORK.toSeconds(), TimeUnit.SECONDS);
            over = true;
            desks.shutdown();
            assertThat(desks.awaitTermination(3, TimeUnit.MINUTES)).as("all pages came").isTrue();
            write(portal, processorSeconds(portal.pid()) - before);
            assertThat(wrong).isEmpty();
            assertThat(store.texts("select narrative from core.plan_update where narrative like 'said in a crowd %'")).doesNotHaveDuplicates().hasSameElementsAs(answered);
            for (var one : people) {
                assertThat(one.knock().get("/account/view").statusCode()).as("still signed in").isEqualTo(200);
            }
        }
        assertThat(Command.run(Portal.TARGET.resolve("crowd"), "verify-audit").said()).contains("The audit is whole");
    }

    private record Somebody(Knock knock, List<String> pages) {
    }

    private static List<Somebody> arrive(RunningPortal portal) throws Exception {
        var names = new ArrayList<>(new TreeMap<>(WORK_OF).keySet());
        var door = Executors.newFixedThreadPool(8);
        try {
            var arriving = new ArrayList<Future<Somebody>>();
            for (int number = 0; number < PEOPLE; number++) {
                // who writes is somebody who may
                var name = number % ONE_WRITES_OF == 0 ? "ruth.calloway" : names.get(number % names.size());
                arriving.add(door.submit(() -> new Somebody(Knock.signedIn(portal.address(), name).with("X-Lifecourse", "journey"), WORK_OF.get(name))));
            }
            var people = new ArrayList<Somebody>();
            for (var one : arriving) {
                people.add(one.get());
            }
            return people;
        } finally {
            door.shutdown();
        }
    }

    /** What one person does next, until it is over. */
    private final class Desk implements Runnable {

        private final ScheduledExecutorService desks;
        private final Somebody who;
        private final Random chance;
        private final String item;
        private final boolean writes;
        private int done;

        Desk(ScheduledExecutorService desks, Somebody who, Random chance, String item, boolean writes) {
            this.desks = desks;
            this.who = who;
            this.chance = chance;
            this.item = item;
            this.writes = writes;
        }

        @Override
        public void run() {
            if (over) {
                return;
            }
            try {
                if (writes && done % 5 == 4) {
                    report();
                } else {
                    read(who.pages().get(done % who.pages().size()));
                }
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
            done++;
            if (over) {
                return;
            }
            desks.schedule(this, READS_SECONDS * 1_000L + chance.nextInt(READS_SECONDS * 1_000), TimeUnit.MILLISECONDS);
        }

        private void read(String path) {
            var began = System.nanoTime();
            var answer = who.knock().get(path);
            waited.add((int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            if (answer.statusCode() != 200 || answer.body().contains("id=\"signIn\"")) {
                wrong.add(path + " answered " + answer.statusCode());
            }
        }

        private void report() {
            var path = "/governance/api/plans/seaborough-plan/items/" + item;
            var version = who.knock().get(path).body().replaceFirst("(?s).*\"version\":(\\d+).*", "$1");
            var words = "said in a crowd about " + item + " number " + done;
            var saved = who.knock().json("POST", path + "/updates", "{\"version\":" + version + ",\"reportedOn\":\"2024-04-02\",\"rating\":\"AMBER\",\"progress\":40,\"narrative\":\""
                    + words + "\"}");
            if (saved.statusCode() == 201) {
                answered.add(words);
            } else {
                wrong.add("an update answered " + saved.statusCode());
            }
        }
    }

    private void write(RunningPortal portal, double processorSeconds) throws IOException {
        var sorted = waited.stream().sorted().toList();
        assertThat(sorted).hasSizeGreaterThan(PEOPLE);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, """
                # Five hundred people at once

                Written by `CrowdIT` (`./lifecourse test --all`) on %d cores: %d people with a session each for %d minutes, a page every 10 to 20 seconds, one in %d reports progress
                now and then; sample borough, load and portal on one machine, compiled by C1 only as in all tests.

                | | |
                | --- | --: |
                | pages | %,d |
                | updates saved | %,d |
                | wrong answers | %,d |
                | p50 ms | %,d |
                | p95 ms | %,d |
                | p99 ms | %,d |
                | processor ms a page, launcher | %.1f |
                | resident memory of the launcher, MiB | %,d |
                """.formatted(Runtime.getRuntime().availableProcessors(), PEOPLE, WORK.toMinutes(), ONE_WRITES_OF, sorted.size(), answered.size(), wrong.size(), share(sorted, 50),
                share(sorted, 95), share(sorted, 99), processorSeconds * 1_000 / sorted.size(), residentMegabytes(portal.pid())));
    }

    private static int share(List<Integer> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private static double processorSeconds(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO).toMillis() / 1_000.0;
    }

    private static long residentMegabytes(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        }
    }
}
