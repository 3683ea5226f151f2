package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lifecourse.testing.RunningPortal;

/** Two and three nodes on one PostgreSQL behind nginx: nodes are lost, come back, join and leave, and modules are replaced, while people work. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {

    private static final Path HOME = Portal.TARGET.resolve("nodes");
    private static final Path SEED = HOME.resolve("seed");
    private static final Store STORE = Store.of(SEED.resolve("data"));
    private static final String MODULES = "governance,send";
    private static final String WRITER = "ruth.calloway";
    private static final String UPDATE = "/governance/plans/update?plan=seaborough-plan&item=3.4.4";
    private static final String TEXT = "A long account of the estates programme, written over an hour. ".repeat(20).strip();
    private static final List<String> JOBS = List.of("figures of core", "figures of governance", "figures of send", "warnings");
    private static final int PEOPLE = 8;
    private static final int WARM = 200;
    private static final int MEASURED = 800;
    private static final int HEAP = 512;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Locator.WaitForOptions MINUTES = new Locator.WaitForOptions().setTimeout(180_000);

    private static final List<Integer> PORTS = List.of(RunningPortal.freePort(), RunningPortal.freePort(), RunningPortal.freePort());
    private static final RunningPortal[] NODES = new RunningPortal[3];
    private static final List<Knock> PERSONS = new ArrayList<>();

    private static EmbeddedPostgres database;
    private static Nginx nginx;
    private static LocalTime night;

    @BeforeAll
    static void start() throws IOException {
        Portal.fresh(HOME);
        Portal.start("nodes/seed", List.of("--modules", MODULES)).close();
        database = EmbeddedPostgres.builder().setDataDirectory(SEED.resolve("data/postgresql")).setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(SEED.resolve("data/postgresql-bin").toFile()).setConnectConfig("password", secret())
                .setServerConfig("max_connections", "120").setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("timezone", "UTC")
                .setServerConfig("unix_socket_directories", "").setServerConfig("shared_buffers", "256MB").setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off").setPGStartupWait(Duration.ofMinutes(1)).start();
        night = LocalTime.now(LONDON).plusMinutes(9).truncatedTo(ChronoUnit.MINUTES);
        NODES[0] = begin(0);
        NODES[1] = begin(1);
        NODES[0].waitFor("is ready after");
        NODES[1].waitFor("is ready after");
        nginx = Nginx.start(HOME.resolve("nginx"), PORTS);
        signInOnBothNodes();
    }

    private static String secret() throws IOException {
        return Files.readString(SEED.resolve("data/postgresql.password")).strip();
    }

    private static List<String> databaseOptions() throws IOException {
        return List.of("--db-url", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/lifecourse", "--db-user", "postgres", "--db-password", secret());
    }

    private static Path home(int node) {
        return HOME.resolve("node" + (node + 1));
    }

    private static RunningPortal begin(int node) throws IOException {
        var options = new ArrayList<>(List.of("--modules", MODULES, "--node", "node" + (node + 1), "--proxy", "127.0.0.1", "--pool", "30", "--night",
                night.toString()));
        options.addAll(databaseOptions());
        var modules = home(node).resolve("modules");
        return RunningPortal.begin(Portal.LAUNCHER, Files.exists(modules) ? modules : Portal.modules(home(node)), home(node), PORTS.get(node), HEAP, options);
    }

    /** Eight sign-ins, so that each node has at least two of them. */
    private static void signInOnBothNodes() {
        var byNode = new java.util.TreeMap<Integer, List<Knock>>();
        for (var tries = 0; tries < 40 && PERSONS.size() < PEOPLE; tries++) {
            var person = Knock.at(nginx.address(), nginx.client());
            assertThat(person.signIn(WRITER, Portal.PASSWORD).statusCode()).isEqualTo(302);
            assertThat(person.cookie("__Host-lifecourse")).as("the cookie of HTTPS").isNotNull();
            var there = byNode.computeIfAbsent(nginx.nodeOf(person.cookies()), port -> new ArrayList<>());
            if (there.size() < PEOPLE - 2) {
                there.add(person);
                PERSONS.add(person);
            }
        }
        assertThat(byNode).as("nodes that answer").containsOnlyKeys(PORTS.get(0), PORTS.get(1));
        assertThat(PERSONS).hasSize(PEOPLE);
    }

    @AfterAll
    static void stop() throws IOException {
        if (nginx != null) {
            nginx.close();
        }
        for (var node : NODES) {
            if (node != null) {
                node.close();
            }
        }
        if (database != null) {
            database.close();
        }
    }

    /** Somebody in a browser, with patience: the machine is busy. */
    private static Visitor visitor(String username) {
        var visitor = Visitor.at(nginx.address());
        visitor.context().setDefaultTimeout(120_000);
        return visitor.signIn(username);
    }

    private static List<String> cookies() {
        return PERSONS.stream().map(Knock::cookies).toList();
    }

    private static Saves saves(String run) {
        return Saves.begin(nginx.address(), nginx.client(), cookies(), STORE, run);
    }

    private static Reads reads() {
        return Reads.begin(nginx.address(), nginx.client(), cookies());
    }

    @Test
    @Order(1)
    void the_proxy_tells_where_people_are_and_nobody_comes_past_https() throws IOException {
        assertThat(nginx.plainAnswer()).isEqualTo("301 https://127.0.0.1/home");
        assertThat(STORE.texts("select distinct origin from core.sign_in_session where ended_at is null and started_at > now() - interval '5 minutes'"))
                .containsExactly("127.0.0.1");
        var spoofing = Knock.at(nginx.address(), nginx.client()).with("X-Forwarded-For", "203.0.113.77");
        assertThat(spoofing.signIn(WRITER, Portal.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(STORE.count("select count(*) from core.sign_in_session where origin = '203.0.113.77'")).as("a header that the caller brought").isZero();
        var direct = Knock.at("http://127.0.0.1:" + PORTS.get(0), nginx.client()).with("X-Forwarded-For", "203.0.113.78");
        assertThat(direct.signIn(WRITER, Portal.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(STORE.count("select count(*) from core.sign_in_session where origin = '203.0.113.78'")).as("told by the trusted address").isEqualTo(1);
        var hidden = "GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        assertThat(Wire.to(nginx.address(), nginx.client().sslContext().getSocketFactory()).answers("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden)).as("a request in another").containsExactly(400);
    }

    @Test
    @Order(2)
    void a_second_launcher_does_not_get_the_name_of_a_running_node() throws IOException {
        var options = new ArrayList<>(List.of("--modules", MODULES, "--node", "node1"));
        options.addAll(databaseOptions());
        var twin = RunningPortal.begin(Portal.LAUNCHER, Portal.modules(HOME.resolve("twin")), HOME.resolve("twin"), RunningPortal.freePort(), HEAP, options);
        twin.waitFor("Another Lifecourse on this database is the node node1");
        twin.close();
    }

    @Test
    @Order(3)
    void a_killed_node_takes_only_what_was_in_flight_there_and_nobody_signs_in_again() throws Exception {
        try (var writer = visitor(WRITER); var saves = saves("loss")) {
            writer.go(UPDATE);
            Form.on(writer, "update").take("Green").fill("progress", "70").fill("narrative", TEXT);
            writer.page().locator(".lc-draft-note").waitFor();
            var cookie = writer.context().cookies().stream().map(one -> one.name + "=" + one.value).toList();
            var lost = PORTS.indexOf(nginx.nodeOf(String.join("; ", cookie)));
            var there = PERSONS.stream().filter(person -> nginx.nodeOf(person.cookies()) == PORTS.get(lost)).count();
            saves.awaitMore(5 * PEOPLE);
            NODES[lost].kill();
            saves.awaitMore(10 * PEOPLE).mustBeKept(STORE);
            assertThat(saves.statuses().keySet()).as("answers: " + saves.statuses()).isSubsetOf(Set.of(201, 502));
            assertThat(saves.statuses().getOrDefault(502, 0)).as("in flight on the node").isLessThanOrEqualTo((int) there);

            for (var person : PERSONS) {
                assertThat(person.get("/governance/plans/list").statusCode()).isEqualTo(200);
                assertThat(person.get("/administration/modules/list").statusCode()).as("a page of others").isEqualTo(403);
            }
            try (var administrator = visitor("priya.nandakumar")) {
                assertThat(administrator.status("/administration/modules/list")).isEqualTo(200);
            }
            Form.on(writer, "update").press("save");
            assertThat(writer.title()).as("no sign-in page").isNotEqualTo("Sign in");
            assertThat(writer.page().locator("main").textContent()).contains("it is opened anew");
            writer.page().locator(".lc-draft-note").waitFor();
            assertThat(Form.on(writer, "update").value("narrative")).isEqualTo(TEXT);
            Form.on(writer, "update").press("save");
            Form.assertDone(writer, "Your update on 3.4.4 is published.");
            comeBack(lost);
        }
        assertThat(PERSONS.stream().map(person -> nginx.nodeOf(person.cookies())).distinct()).containsExactlyInAnyOrder(PORTS.get(0), PORTS.get(1));
    }

    private static void comeBack(int lost) throws IOException {
        try (var reads = reads(); var saves = saves("return")) {
            NODES[lost] = begin(lost);
            NODES[lost].waitFor("is ready after");
            saves.awaitMore(10 * PEOPLE).mustBeKept(STORE);
            assertThat(saves.statuses().keySet()).as("answers: " + saves.statuses()).containsExactly(201);
            assertThat(reads.failures()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void a_module_is_replaced_node_by_node_without_a_failed_request() throws IOException {
        for (var node = 0; node < 2; node++) {
            var war = home(node).resolve("modules/governance.war");
            Wars.changed(war, war, Map.of("Implementation-Version", "9.9.9-newer"), Map.of());
        }
        try (var administrator = visitor("priya.nandakumar").go("/administration/modules/list");
                var reads = reads(); var saves = saves("replace")) {
            administrator.page().locator("#replace-governance").waitFor(MINUTES);
            assertThat(administrator.page().locator("#nodes-governance li:has-text('runs')").count()).isEqualTo(2);
            administrator.page().locator("#replace-governance").click();
            administrator.page().locator("#nodes-governance li:has-text('9.9.9-newer')").first().waitFor(MINUTES);
            assertThat(STORE.count("select count(*) from core.running_module where module = 'governance'")).as("the other runs").isPositive();
            administrator.page().locator("#nodes-governance li:has-text('9.9.9-newer')").nth(1).waitFor(MINUTES);
            NODES[0].waitFor("Started governance 9.9.9-newer");
            NODES[1].waitFor("Started governance 9.9.9-newer");
            saves.awaitMore(5 * PEOPLE).mustBeKept(STORE);
            reads.close();
            assertThat(reads.failures()).isEmpty();
            assertThat(reads.answered()).isPositive();
            assertThat(saves.statuses().keySet()).as("answers: " + saves.statuses()).containsExactly(201);
            assertThat(administrator.page().locator("#replace-governance").count()).isZero();
            administrator.look("administration-modules-nodes");
        }
    }

    @Test
    @Order(5)
    void a_build_that_does_not_start_on_one_node_goes_no_further() throws IOException {
        for (var node = 0; node < 2; node++) {
            var war = home(node).resolve("modules/send.war");
            Files.copy(war, home(node).resolve("send.former"));
            Wars.changed(war, war, Map.of("Implementation-Version", "9.9.9-broken"), Map.of("WEB-INF/classes/db/send/V29991231000000__break.sql",
                    "select 1 / 0;\n"));
        }
        try (var administrator = visitor("priya.nandakumar").go("/administration/modules/list")) {
            administrator.page().locator("#replace-send").waitFor(MINUTES);
            administrator.page().locator("#replace-send").click();
            administrator.page().locator("#trouble-send:has-text('V29991231000000__break.sql')").waitFor(MINUTES);
            assertThat(administrator.page().locator("main").textContent()).contains("Not on every node");
            administrator.page().waitForTimeout(6000);
            assertThat(NODES[0].count("Could not start send") + NODES[1].count("Could not start send")).isEqualTo(1);
            for (var person : PERSONS) {
                assertThat(person.get("/send/api/health").body()).as("by the node that has the former build").isEqualTo("send is alive");
            }
            for (var node = 0; node < 2; node++) {
                Files.move(home(node).resolve("send.former"), home(node).resolve("modules/send.war"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            administrator.page().locator("#start-send").click();
            administrator.page().locator("#start-send").waitFor(new Locator.WaitForOptions().setTimeout(180_000)
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(STORE.count("select count(*) from core.running_module where module = 'send'")).isEqualTo(2);
        }
    }

    @Test
    @Order(6)
    void what_runs_by_the_clock_runs_once_though_both_nodes_ask() {
        NODES[0].await("come to its work of " + night, () -> byTheClock("done by this node").count() == JOBS.size() && byTheClock("left to another node").findAny().isPresent());
        assertThat(byTheClock("done by this node")).containsExactlyInAnyOrderElementsOf(JOBS);
        assertThat(STORE.texts("select job || ': ' || runs from core.scheduled_run order by job"))
                .containsAll(JOBS.stream().map(job -> job + ": 1").toList()).allMatch(line -> line.endsWith(": 1"));
        assertThat(STORE.count("select count(*) from core.deadline_warning_run where module = ''")).isEqualTo(1);
    }

    /** What both nodes wrote of their work by the clock. */
    private static Stream<String> byTheClock(String what) {
        return Stream.of(NODES[0], NODES[1]).flatMap(node -> node.logged().lines()).filter(line -> line.contains("By the clock, " + what + ": "))
                .map(line -> line.replaceFirst(".*" + what + ": ", "").strip());
    }

    @Test
    @Order(7)
    void a_third_node_joins_and_one_leaves_without_a_failed_request() throws IOException {
        try (var reads = reads(); var saves = saves("joins")) {
            NODES[2] = begin(2);
            NODES[2].waitFor("is ready after");
            saves.awaitMore(5 * PEOPLE);
            assertThat(STORE.count("select count(*) from core.running_module where module = 'governance'")).isEqualTo(3);
            NODES[0].close();
            saves.awaitMore(5 * PEOPLE).mustBeKept(STORE);
            reads.close();
            assertThat(reads.failures()).isEmpty();
            assertThat(saves.statuses().keySet()).as("answers: " + saves.statuses()).containsExactly(201);
            assertThat(STORE.count("select count(*) from core.running_module where module = 'governance'")).isEqualTo(2);
        }
        NODES[0] = begin(0);
        NODES[0].waitFor("is ready after");
    }

    @Test
    @Order(8)
    void the_audit_is_whole_after_several_writers() throws IOException {
        var words = new ArrayList<>(List.of("verify-audit"));
        words.addAll(databaseOptions());
        var verified = Command.run(home(0), words.toArray(String[]::new));
        assertThat(verified.said()).contains("The audit is whole");
        assertThat(verified.status()).isZero();
    }

    @Test
    @Order(9)
    void how_much_more_several_nodes_do_is_written_down() throws IOException {
        if (NODES[2] == null) {
            NODES[2] = begin(2);
            NODES[2].waitFor("is ready after");
        }
        nginx.serve(PORTS);
        measure(PEOPLE * 2, false);
        var lines = new StringBuilder();
        var one = 0.0;
        for (var nodes = 1; nodes <= 3; nodes++) {
            nginx.serve(PORTS.subList(0, nodes));
            var reading = measure(PEOPLE * 2, false);
            var saving = measure(PEOPLE, true);
            one = nodes == 1 ? reading : one;
            lines.append(String.format(Locale.UK, "| %d | %.1f | %.2f | %.1f | %.1f |%n", nodes, reading, reading / one, saving,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        }
        nginx.serve(PORTS);
        var text = "# Several nodes\n\nLast run: " + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC).format(Instant.now())
                + " UTC on " + Runtime.getRuntime().availableProcessors() + " cores, on which the nodes (-Xmx" + HEAP
                + "m each, compiler C1 only), nginx with TLS, PostgreSQL and the callers all ran"
                + " (`NodesIT`, 16 people who read, 8 who save, " + MEASURED + " answers each after " + WARM
                + ", all nodes warmed up before).\n\n"
                + "| nodes | pages a second | times one node | saves a second | load of the machine |\n|---|---|---|---|---|\n" + lines
                + "\nOn one machine this shows what several nodes cost, not what several machines bring: all share the same cores, so about 1 is what can be expected,"
                + " and other work on the machine, which its load tells, moves every figure."
                + "\nSaves meet in the one head of the audit chain and in the one database, whatever the number of nodes.\n";
        System.out.println(text);
        Files.writeString(Files.createDirectories(Portal.ROOT.resolve("benchmarks/results")).resolve("nodes.md"), text);
        assertThat(one).isPositive();
    }

    /** Answers a second. */
    private static double measure(int people, boolean isSaving) {
        var cookies = new ArrayList<>(cookies());
        while (cookies.size() < people) {
            var person = Knock.at(nginx.address(), nginx.client());
            person.signIn(WRITER, Portal.PASSWORD);
            cookies.add(person.cookies());
        }
        if (isSaving) {
            try (var saves = Saves.begin(nginx.address(), nginx.client(), cookies, STORE, "measure " + System.nanoTime())) {
                return perSecond(saves::awaitMore);
            }
        }
        try (var reads = Reads.begin(nginx.address(), nginx.client(), cookies)) {
            var answered = perSecond(reads::awaitMore);
            assertThat(reads.failures()).isEmpty();
            return answered;
        }
    }

    private static double perSecond(IntConsumer awaitMore) {
        awaitMore.accept(WARM);
        var began = System.nanoTime();
        awaitMore.accept(MEASURED);
        return MEASURED * 1e9 / (System.nanoTime() - began);
    }
}
