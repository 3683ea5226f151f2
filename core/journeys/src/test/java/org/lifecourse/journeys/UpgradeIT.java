package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.RunningPortal;

/**
 * The data of a former release, as its own backup wrote it, is brought to this one. A release adds its backup of the sample borough to
 * {@code src/test/resources/former} and takes the oldest away.
 */
class UpgradeIT {

    private static final Path FORMER = Path.of("src/test/resources/former/2026-11-22.zip").toAbsolutePath();
    private static final Path HOME = Portal.TARGET.resolve("upgrade");

    /** What a start itself writes; everything else has as many rows as before. */
    private static final List<String> WRITTEN_BY_A_START = List.of("core.audit_entry", "core.audit_head", "core.module", "core.module_navigation", "core.permission",
            "core.job_run");

    private static final Map<String, String> PAGES = Map.of(
            "ruth.calloway", "/governance/plans/view?plan=seaborough-plan",
            "imogen.hartley", "/send/commissioning/matrix",
            "beth.larwood", "/send/ehc-requests/list",
            "martha.quill", "/adults/safeguarding/list",
            "nell.forsythe", "/children/early-help/list");

    @Test
    void the_data_of_the_former_release_is_taken_over_whole() throws IOException {
        Portal.modules(Portal.fresh(HOME));
        var restored = Command.run(HOME, "restore", "--from", FORMER.toString());
        assertThat(restored.said()).contains("Restored", "The audit is whole");
        try (var portal = RunningPortal.start(Portal.LAUNCHER, Portal.modules(HOME), HOME, List.of("--samples", Portal.SAMPLES.toString()))) {
            var store = Store.of(HOME.resolve("data"));
            assertThat(portal.said()).doesNotContain("did not start");
            rows().forEach((table, rows) -> {
                if (!WRITTEN_BY_A_START.contains(table) && !table.endsWith(".flyway_schema_history")) {
                    assertThat(store.count("select count(*) from " + table)).as("rows of " + table).isEqualTo(rows);
                }
            });
            assertThat(store.count("select count(*) from send.ehc_request r full join send.ehc_docket k on k.request_id = r.id and k.stage = r.stage"
                    + " where r.id is null or k.request_id is null")).as("requests beside their docket").isZero();
            assertThat(store.count("select count(*) from send.ehc_docket")).isPositive();
            PAGES.forEach((name, page) -> {
                try (var reader = Visitor.at(portal.address()).signIn(name)) {
                    assertThat(reader.go(page).page().locator("tbody tr").count()).as(page).isPositive();
                }
            });
            try (var writer = Visitor.at(portal.address()).signIn("ruth.calloway")) {
                writer.go("/governance/plans/update?plan=seaborough-plan&item=3.8.1");
                Form.on(writer, "update").take("Green").fill("narrative", "Written after the upgrade.").press("save");
                Form.assertDone(writer, "Your update on 3.8.1 is published.");
            }
        }
        assertThat(Command.run(HOME, "verify-audit").said()).contains("The audit is whole");
    }

    /** How many rows each table had, as the backup tells. */
    private static Map<String, Long> rows() throws IOException {
        var manifest = new Properties();
        try (var file = new ZipFile(FORMER.toFile()); var in = file.getInputStream(file.getEntry("manifest.properties"));
                var reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
            manifest.load(reader);
        }
        var rows = new TreeMap<String, Long>();
        manifest.stringPropertyNames().stream().filter(key -> key.startsWith("table."))
                .forEach(key -> rows.put(key.substring("table.".length()), Long.parseLong(manifest.getProperty(key).split(" ")[0])));
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
