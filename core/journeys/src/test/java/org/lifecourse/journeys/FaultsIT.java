package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lifecourse.testing.RunningPortal;

/** Things break while people work: what was answered is kept, nothing is half there, and what a person sees says what to do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final String MODULES = "governance,send";
    private static final String BACK = "The database is there again";
    private static final Path HOME = Portal.TARGET.resolve("faults");
    private static final Store STORE = Store.of(HOME.resolve("data"));
    private static final Path SEND = HOME.resolve("modules/send.war");
    private static final Locator.WaitForOptions A_MINUTE = new Locator.WaitForOptions().setTimeout(90_000);

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = Portal.start("faults", List.of("--modules", MODULES));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    @Order(1)
    void a_form_that_is_posted_twice_at_once_is_saved_once() {
        try (var writer = Visitor.at(portal.address()).signIn("ruth.calloway")) {
            writer.go("/governance/plans/update?plan=seaborough-plan&item=3.8.1");
            Form.on(writer, "update").take("Green").fill("narrative", "Clicked twice.");
            var answers = (List<?>) writer.page().evaluate("""
                    async () => {
                        const form = document.getElementById('update');
                        const post = () => fetch(form.action, { method: 'POST', body: new FormData(form, document.getElementById('update:save')) })
                            .then(answer => answer.text().then(text => answer.status + ' ' + answer.url + ' ' + text));
                        return Promise.all([post(), post()]);
                    }""");
            assertThat(answers).allSatisfy(answer -> assertThat((String) answer).startsWith("200 "));
            assertThat(answers).anySatisfy(answer -> assertThat((String) answer).contains("/governance/plans/item?", "Clicked twice."));
            assertThat(STORE.count("select count(*) from core.plan_update where narrative = 'Clicked twice.'")).isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    void the_second_of_two_administrators_sees_what_the_first_made_of_the_role() {
        try (var first = Visitor.at(portal.address()).signIn("priya.nandakumar"); var second = Visitor.at(portal.address()).signIn("priya.nandakumar")) {
            var page = "/administration/roles/edit?role=" + STORE.texts("select code from core.role where built_in order by code").get(0);
            first.go(page);
            second.go(page);
            Form.on(first, "editing").fill("description", "As the first administrator has it.").press("save");
            assertThat(first.page().locator(".lc-done").count()).isEqualTo(1);
            var form = Form.on(second, "editing");
            form.fill("description", "As the second has it.").press("save");
            assertThat(second.page().locator("main").textContent()).contains("Somebody else changed this record", "As the first administrator has it.");
            assertThat(form.value("description")).isEqualTo("As the second has it.");
            assertThat(STORE.count("select count(*) from core.role where description = 'As the first administrator has it.'")).isEqualTo(1);
        }
    }

    @Tag("long")
    @Test
    @Order(3)
    void a_database_that_is_killed_during_saves_comes_back_by_itself_and_nobody_signs_in_anew() throws Exception {
        endDatabase("killed", "-KILL");
    }

    @Tag("long")
    @Test
    @Order(4)
    void a_database_that_is_restarted_during_saves_is_used_again_at_once() throws Exception {
        endDatabase("restarted", "-INT");
    }

    private static void endDatabase(String run, String signal) throws Exception {
        try (var writer = Visitor.at(portal.address()).signIn("ruth.calloway"); var saves = Saves.begin(writer, STORE, run)) {
            saves.awaitMore(Saves.PEOPLE);
            var before = portal.count(BACK);
            var process = STORE.process();
            new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
            awaitEnd(process);
            portal.waitForCount(BACK, before + 1);
            saves.awaitMore(Saves.PEOPLE).mustBeKept(STORE);
            assertThat(saves.statuses().keySet()).as("answers: " + saves.statuses()).isSubsetOf(List.of(200, 201, 409, 503, 504));
            assertThat(writer.go("/governance/plans/view?plan=seaborough-plan").page().locator("tr[data-ref]").count()).isPositive();
        }
        assertThat(Command.run(HOME, "verify-audit").said()).contains("The audit is whole");
    }

    @Test
    @Order(5)
    void while_the_database_is_away_a_page_says_to_try_again() throws Exception {
        try (var reader = Visitor.at(portal.address()).signIn("ruth.calloway")) {
            var before = portal.count(BACK);
            var process = STORE.process();
            var moved = Files.move(HOME.resolve("data/postgresql/postgresql.conf"), HOME.resolve("data/postgresql.conf.away"));
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            awaitEnd(process);
            reader.go("/governance/plans/list");
            assertThat(reader.title()).isEqualTo("Try again in a moment");
            reader.look("out-of-reach");
            assertThat(reader.status("/governance/plans/list")).isEqualTo(503);
            assertThat(reader.status("/governance/api/plans/seaborough-plan/items/3.4.3")).isEqualTo(503);
            try (var proxy = Visitor.at(portal.address())) {
                assertThat(proxy.get("/api/health")).isEqualTo("core is alive");
            }
            Files.move(moved, HOME.resolve("data/postgresql/postgresql.conf"));
            portal.waitForCount(BACK, before + 1);
            reader.page().getByText("Try again", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
            assertThat(reader.page().url()).endsWith("/governance/plans/list");
            assertThat(reader.page().locator("main table").count()).isPositive();
        }
    }

    @Tag("long")
    @Test
    @Order(6)
    void a_broken_migration_applies_nothing_is_named_and_the_former_build_comes_back() throws IOException {
        try (var administrator = Visitor.at(portal.address()).signIn("priya.nandakumar");
                var officer = Visitor.at(portal.address()).signIn("imogen.hartley")) {
            var former = Files.copy(SEND, HOME.resolve("send.former"), StandardCopyOption.REPLACE_EXISTING);
            Wars.changed(former, SEND, Map.of("Implementation-Version", "9.9.9-broken"), Map.of("WEB-INF/classes/db/send/V29991231000000__break.sql",
                    "create table send.half_made (id bigint);\ninsert into send.half_made values (1);\nselect 1 / 0;\n"));
            administrator.go("/administration/modules/list");
            administrator.page().locator("#replace-send").waitFor(A_MINUTE);
            administrator.page().locator("#replace-send").click();
            portal.waitFor("Could not start send 9.9.9-broken");
            assertThat(portal.said()).contains("the migration V29991231000000__break.sql failed and nothing of it was applied: ERROR: division by zero");
            administrator.page().locator("#trouble-send:has-text('V29991231000000__break.sql')").waitFor(A_MINUTE);
            administrator.look("administration-modules-failed");
            assertThat(STORE.count("select count(*) from pg_tables where tablename = 'half_made'")).isZero();
            assertThat(STORE.count("select count(*) from send.flyway_schema_history where version = '29991231000000'")).isZero();
            assertThat(officer.go("/governance/plans/list").page().locator("main table").count()).isPositive();
            assertThat(officer.status("/send/commissioning/matrix")).isEqualTo(404);

            Files.move(former, SEND, StandardCopyOption.REPLACE_EXISTING);
            administrator.page().locator("#start-send").click();
            portal.waitFor("Started send");
            assertThat(officer.go("/send/commissioning/matrix").title()).startsWith("SEND strategy");
        }
    }

    @Tag("long")
    @Test
    @Order(7)
    void after_a_kill_during_saves_and_with_broken_modules_beside_it_the_portal_starts_with_everything_that_was_answered() throws IOException {
        try (var writer = Visitor.at(portal.address()).signIn("ruth.calloway"); var saves = Saves.begin(writer, STORE, "crash")) {
            saves.awaitMore(Saves.PEOPLE);
            portal.kill();
            saves.close();
            var modules = Portal.modules(HOME);
            Files.write(modules.resolve("broken.war"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
            Wars.changed(SEND, modules.resolve("ailing.war"), Map.of("Lifecourse-Module", "ailing", "Lifecourse-Context-Root", "ailing"),
                    Map.of("WEB-INF/web.xml", "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"><listener>"
                            + "<listener-class>org.lifecourse.send.NobodyWroteThis</listener-class></listener></web-app>"));
            portal = RunningPortal.start(Portal.LAUNCHER, modules, HOME, List.of("--modules", MODULES + ",ailing", "--samples", Portal.SAMPLES.toString()));
            assertThat(portal.said()).contains("Opened the database", "Passed over broken.war", "Could not start (the others go on): ailing", "Ready: send",
                    "Ready: governance");
            saves.mustBeKept(STORE);
            try (var again = Visitor.at(portal.address())) {
                again.context().addCookies(writer.context().cookies());
                assertThat(again.go("/governance/plans/list").title()).isNotEqualTo("Sign in");
            }
            assertThat(Command.run(HOME, "verify-audit").said()).contains("The audit is whole");
        }
    }

    private static void awaitEnd(ProcessHandle process) throws ExecutionException, InterruptedException, TimeoutException {
        process.onExit().get(1, TimeUnit.MINUTES);
    }
}
