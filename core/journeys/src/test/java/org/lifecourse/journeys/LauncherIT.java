package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.RunningPortal;

/** The command line: what it says when something is wrong, one module alone, a restart on the same data, and the audit check. */
class LauncherIT {

    @Test
    void a_port_that_is_taken_is_told() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Portal.start("port-taken", List.of("--port", Integer.toString(taken.getLocalPort()))))
                    .hasMessageContaining("Port " + taken.getLocalPort()).hasMessageContaining("--port");
        }
    }

    @Test
    void a_data_folder_in_use_is_told() {
        Portal.running();
        assertThatThrownBy(() -> Portal.start("data-in-use", List.of("--data", Portal.home().resolve("data").toString())))
                .hasMessageContaining("Another Lifecourse is running on the data folder");
    }

    @Test
    void a_database_that_does_not_answer_is_told_without_its_password() {
        assertThatThrownBy(() -> Portal.start("no-database",
                List.of("--db-url", "jdbc:postgresql://127.0.0.1:1/none?password=topsecret", "--db-user", "nobody")))
                .hasMessageContaining("cannot be reached").hasMessageNotContaining("topsecret");
    }

    @Test
    void an_unknown_module_and_an_unknown_option_are_told() {
        assertThatThrownBy(() -> Portal.start("no-module", List.of("--modules", "housing"))).hasMessageContaining("There is no module \"housing\"");
        assertThatThrownBy(() -> Portal.start("no-option", List.of("--colour", "blue"))).hasMessageContaining("There is no option --colour");
    }

    @Test
    void one_module_alone_works_and_the_others_are_not_in_the_menu() throws IOException {
        var home = Portal.TARGET.resolve("send-alone");
        try (var portal = Portal.start("send-alone", List.of("--modules", "send"))) {
            assertThat(portal.said()).contains("Ready: send").doesNotContain("Ready: governance");
            try (var visitor = Visitor.at(portal.address()).signIn("imogen.hartley")) {
                assertThat(visitor.page().locator(".lc-nav details[data-module=send]").count()).isEqualTo(1);
                assertThat(visitor.page().locator(".lc-nav details[data-module=governance]").count()).isZero();
                assertThat(visitor.go("/send/commissioning/matrix").page().locator("tbody tr").count()).isEqualTo(14);
            }
        }
        try (var again = RunningPortal.start(Portal.LAUNCHER, Portal.modules(home), home,
                List.of("--modules", "send", "--samples", Portal.SAMPLES.toString()))) {
            assertThat(again.said()).contains("Opened the database").doesNotContain("Loading the sample borough");
        }
    }

    @Test
    void an_altered_or_removed_audit_entry_is_found() throws IOException, SQLException, InterruptedException {
        try (var portal = Portal.start("audit", List.of("--modules", "governance"));
                var visitor = Visitor.at(portal.address()).signIn("ruth.calloway")) {
            visitor.go("/governance/plans/view?plan=seaborough-plan");
            var home = Portal.TARGET.resolve("audit");
            assertThat(verify(home)).contains("The audit is whole");
            tamper(home, "update core.audit_entry set subject = 'nothing' where number = 3");
            assertThat(verify(home)).contains("Entry 3 was altered");
            tamper(home, "delete from core.audit_entry where number = 5");
            assertThat(verify(home)).contains("Entry 5 is missing");
            tamper(home, "delete from core.audit_entry where number = (select max(number) from core.audit_entry)");
            assertThat(verify(home)).contains("The chain should end with entry");
        }
    }

    private static String verify(Path home) throws IOException, InterruptedException {
        var lib = Portal.LAUNCHER.resolveSibling("tools").toString() + java.io.File.separator + "*";
        var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dlifecourse.home=" + home,
                "-cp", Portal.LAUNCHER + java.io.File.pathSeparator + lib, "org.lifecourse.launcher.Launcher", "verify-audit"))
                .redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(said.contains("is whole") ? 0 : 1);
        return said;
    }

    /** What somebody with the database in hand could do: the trigger is switched off first. */
    private static void tamper(Path home, String sql) throws IOException, SQLException {
        var lines = new ArrayList<>(Files.readAllLines(home.resolve("data/postgresql/postmaster.pid")));
        var url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/lifecourse";
        try (var connection = DriverManager.getConnection(url, "postgres", Files.readString(home.resolve("data/postgresql.password")).strip());
                var statement = connection.createStatement()) {
            statement.execute("alter table core.audit_entry disable trigger all");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
