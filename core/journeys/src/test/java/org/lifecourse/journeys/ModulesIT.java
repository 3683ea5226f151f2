package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lifecourse.testing.RunningPortal;

/** Modules are stopped, started and replaced while people work; on a portal of its own, so that no other journey is disturbed. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ModulesIT {

    private static final double TEN_SECONDS = 10_000;
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = Portal.start("modules", java.util.List.of());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void stopping_and_starting_changes_every_open_menu_and_loses_nobodys_sign_in() {
        try (var administrator = Visitor.at(portal.address()).signIn("priya.nandakumar");
                var officer = Visitor.at(portal.address()).signIn("imogen.hartley");
                var clerk = Visitor.at(portal.address()).signIn("ruth.calloway")) {
            officer.go("/governance/plans/list");
            assertThat(group(officer, "send").isVisible()).isTrue();

            administrator.go("/administration/modules/list");
            administrator.page().locator("#stop-send").click();
            group(officer, "send").waitFor(gone());
            assertThat(group(officer, "governance").isVisible()).isTrue();

            officer.go("/send/commissioning/matrix");
            assertThat(officer.title()).contains("is stopped for the moment");
            assertThat(officer.status("/send/commissioning/matrix")).isEqualTo(404);
            officer.look("module-stopped");
            assertThat(clerk.go("/governance/bodies/list").title()).isEqualTo("Boards and groups");

            officer.go("/governance/plans/list");
            administrator.page().locator("#start-send").click();
            group(officer, "send").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            officer.go("/send/commissioning/matrix");
            assertThat(officer.title()).startsWith("SEND strategy");
        }
    }

    @Test
    void a_module_that_the_register_has_lost_is_entered_again() {
        var store = Store.of(Portal.TARGET.resolve("modules/data"));
        store.run("update core.module_node set state = 'STOPPED' where module = 'send'");
        portal.await("say that it serves send", () -> store.count("select count(*) from core.module_node where module = 'send' and state = 'RUNNING'") == 1);
    }

    @Test
    void a_newer_build_takes_the_place_of_the_running_one() throws IOException {
        try (var administrator = Visitor.at(portal.address()).signIn("priya.nandakumar");
                var officer = Visitor.at(portal.address()).signIn("imogen.hartley")) {
            newerBuild(Portal.TARGET.resolve("modules/modules/send.war"), "9.9.9-newer");
            administrator.go("/administration/modules/list");
            var replace = administrator.page().locator("#replace-send");
            replace.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
            administrator.look("administration-modules-newer");
            replace.click();
            administrator.page().locator("td", new Page.LocatorOptions().setHasText("9.9.9-newer")).first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            portal.waitFor("Started send 9.9.9-newer");
            officer.go("/send/commissioning/matrix");
            assertThat(officer.title()).startsWith("SEND strategy");
        }
    }

    private static Locator group(Visitor visitor, String module) {
        return visitor.page().locator(".lc-nav details[data-module=" + module + "]");
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED).setTimeout(TEN_SECONDS);
    }

    /** The same module with another version in its manifest, put in the place of the old file at once. */
    private static void newerBuild(Path war, String version) throws IOException {
        var newer = war.resolveSibling("send.war.new");
        try (var old = new JarFile(war.toFile())) {
            var manifest = new Manifest(old.getManifest());
            manifest.getMainAttributes().putValue("Implementation-Version", version);
            try (var out = new JarOutputStream(Files.newOutputStream(newer), manifest)) {
                for (var entries = old.entries(); entries.hasMoreElements();) {
                    var entry = entries.nextElement();
                    if (!entry.getName().equals("META-INF/MANIFEST.MF") && !entry.getName().equals("META-INF/")) {
                        out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                        try (var content = old.getInputStream(entry)) {
                            content.transferTo(out);
                        }
                        out.closeEntry();
                    }
                }
            }
        }
        Files.move(newer, war, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
