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
    /** The day of the backup: on a later one, reminders would come due and count as new rows. */
    private static final String THAT_DAY = FORMER.getFileName().toString().replace(".zip", "");
    private static final Path HOME = Portal.TARGET.resolve("upgrade");

    /** What a start itself writes; everything else has as many rows as before. */
    private static final List<String> WRITTEN_BY_A_START = List.of("core.audit_entry", "core.audit_head", "core.module", "core.module_navigation", "core.permission",
            "core.module_node");

    private static final Map<String, String> PAGES = Map.of(
            "ruth.calloway", "/governance/plans/view?plan=seaborough-plan",
            "imogen.hartley", "/send/commissioning/matrix",
            "beth.larwood", "/send/ehc-requests/list",
            "martha.quill", "/adults/safeguarding/list",
            "nell.forsythe", "/children/early-help/list");

    /** What lists are read off, and the same read from the records and their clocks. */
    private static final Map<String, String> DOCKETS = Map.of(
            "(select reference, next_on, lifted from send.ehc_docket)", "(select r.reference, min(d.due_on) filter (where d.state = 'RUNNING' and d.rule_code <>"
                    + " 'send.draft-representations'), coalesce((array_agg(d.excepted order by d.state = 'SUPERSEDED', d.id desc) filter (where d.rule_code ="
                    + " 'send.final-plan'))[1], false) from send.ehc_request r left join core.deadline d on d.module = 'send' and d.subject = r.reference group by r.reference)",
            "(select reference, started_on from children.docket)", "(select reference, received_on from children.contact union all select reference, opened_on"
                    + " from children.early_help_episode union all select reference, received_on from children.social_work_referral)",
            "(select reference, received_on from adults.open_concern)", "(select c.reference, c.received_on from adults.safeguarding_concern c left join"
                    + " adults.safeguarding_enquiry e on e.concern_id = c.id where c.decision is null or e.id is not null and e.concluded_on is null)");

    @Test
    void the_data_of_the_former_release_is_taken_over_whole() throws IOException {
        Portal.modules(Portal.fresh(HOME));
        var restored = Command.run(HOME, "restore", "--from", FORMER.toString());
        assertThat(restored.said()).contains("Restored", "The audit is whole");
        try (var portal = RunningPortal.start(Portal.LAUNCHER, Portal.modules(HOME), HOME, List.of("--today", THAT_DAY, "--samples", Portal.SAMPLES.toString()))) {
            var store = Store.of(HOME.resolve("data"));
            assertThat(portal.said()).doesNotContain("did not start");
            rows().forEach((table, rows) -> {
                if (!WRITTEN_BY_A_START.contains(table) && !table.endsWith(".flyway_schema_history")) {
                    assertThat(store.count("select count(*) from " + table)).as("rows of " + table).isEqualTo(rows);
                }
            });
            DOCKETS.forEach((docket, filled) -> {
                assertThat(store.count("select count(*) from " + docket + " k")).as(docket).isPositive();
                assertThat(store.texts("(" + docket + " except " + filled + ") union all (" + filled + " except " + docket + ")")).as(docket).isEmpty();
            });
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
