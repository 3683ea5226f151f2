package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lifecourse.testing.RunningPortal;

/** A backup is made while people save, and comes back whole into an empty folder; a damaged one, or one that does not fit, leaves nothing behind. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

    private static final Path HOME = Portal.TARGET.resolve("backup");
    private static final Path FILE = HOME.resolve("kept/evening.zip");
    private static final Path RESTORED = HOME.resolve("restored");

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = Portal.start("backup", List.of("--modules", "governance"));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    @Order(1)
    void a_backup_made_while_people_save_comes_back_row_by_row() throws IOException {
        var store = Store.of(HOME.resolve("data"));
        try (var writer = Visitor.at(portal.address()).signIn("ruth.calloway")) {
            long before;
            Command made;
            try (var saves = Saves.begin(writer, store, "backup")) {
                saves.awaitMore(Saves.PEOPLE);
                before = store.count("select count(*) from core.plan_update");
                made = Command.run(HOME, "backup", "--to", FILE.toString());
                saves.awaitMore(Saves.PEOPLE).mustBeKept(store);
            }
            assertThat(made.said()).contains("every table is whole", "The backup is complete");
            assertThat(made.status()).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE))).isEqualTo("rw-------");
            assertThat(store.count("select count(*) from core.audit_entry where action = 'backup.made' and subject = 'evening.zip'")).isEqualTo(1);
            var after = store.count("select count(*) from core.plan_update");

            var restored = Command.run(HOME, "restore", "--from", FILE.toString(), "--data", RESTORED.toString());
            assertThat(restored.said()).contains("each with the count and the SHA-256 of the backup", "Restored", "The audit is whole");
            assertThat(restored.status()).isZero();
            portal.close();
            portal = RunningPortal.start(Portal.LAUNCHER, Portal.modules(HOME), HOME, List.of("--modules", "governance", "--data", RESTORED.toString()));
            var copy = Store.of(RESTORED);
            assertThat(copy.count("select count(*) from core.plan_update")).isBetween(before, after - 1);
            assertThat(copy.count("select count(*) from core.plan_update u left join core.audit_entry a on a.action = 'plan-item.reported'"
                    + " and a.after_value like '%\"' || u.narrative || '\"%' where u.narrative like 'saved in trouble %' and a.number is null"))
                    .as("updates without their line in the audit").isZero();
            try (var former = Visitor.at(portal.address())) {
                former.context().addCookies(writer.context().cookies());
                assertThat(former.go("/governance/plans/list").title()).isEqualTo("Sign in");
            }
        }
        try (var reader = Visitor.at(portal.address()).signIn("ruth.calloway")) {
            assertThat(reader.go("/governance/plans/view?plan=seaborough-plan").page().locator("tr[data-ref]").count()).isPositive();
            reader.go("/governance/plans/update?plan=seaborough-plan&item=3.8.1");
            Form.on(reader, "update").take("Green").fill("narrative", "Written after the restore.").press("save");
            Form.assertDone(reader, "Your update on 3.8.1 is published.");
        }
        assertThat(Command.run(HOME, "verify-audit", "--data", RESTORED.toString()).said()).contains("The audit is whole");
    }

    @Tag("long")
    @Test
    @Order(2)
    void a_backup_never_overwrites_and_a_full_disk_leaves_nothing() {
        var again = Command.run(HOME, "backup", "--data", RESTORED.toString(), "--to", FILE.toString());
        assertThat(again.said()).contains("The backup was not made.", "exists already");
        assertThat(again.status()).isEqualTo(1);
        var full = Command.withSmallFiles(64, HOME, "backup", "--data", RESTORED.toString(), "--to", HOME.resolve("kept/small.zip").toString());
        assertThat(full.said()).contains("The backup was not made.", "Make room, or choose another place");
        assertThat(full.status()).isEqualTo(1);
        assertThat(HOME.resolve("kept")).isDirectoryContaining(file -> file.equals(FILE)).isDirectoryNotContaining(file -> !file.equals(FILE));
    }

    @Tag("long")
    @Test
    @Order(3)
    void a_folder_that_is_in_use_is_not_restored_into() {
        var refused = Command.run(HOME, "restore", "--from", FILE.toString());
        assertThat(refused.said()).contains("Nothing was restored.", "is not empty");
        assertThat(refused.status()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void a_cut_off_or_damaged_file_restores_nothing() throws IOException {
        var bytes = Files.readAllBytes(FILE);
        mustBeRefused(java.util.Arrays.copyOf(bytes, bytes.length / 2), "cut off, damaged or something else");
        bytes[bytes.length / 3] ^= 0x55;
        mustBeRefused(bytes, "is damaged: the rows of");
        mustBeRefused(new byte[] {1, 2, 3}, "cut off, damaged or something else");
    }

    private static void mustBeRefused(byte[] content, String words) throws IOException {
        var damaged = Files.write(HOME.resolve("damaged.zip"), content);
        var target = HOME.resolve("from-damaged");
        var refused = Command.run(HOME, "restore", "--from", damaged.toString(), "--data", target.toString());
        assertThat(refused.said()).contains("Nothing was restored.", words);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(target).doesNotExist();
    }

    @Tag("long")
    @Test
    @Order(5)
    void a_disk_that_fills_up_during_a_restore_leaves_the_folder_as_it_was() {
        var target = HOME.resolve("too-small");
        var failed = Command.withSmallFiles(8192, HOME, "restore", "--from", FILE.toString(), "--data", target.toString());
        assertThat(failed.said()).contains("Nothing was restored.");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(target).isDirectoryNotContaining(file -> !file.endsWith("lifecourse.lock"));
    }

    @Tag("long")
    @Test
    @Order(6)
    void a_backup_of_a_newer_release_or_without_its_module_is_refused() throws IOException {
        var older = HOME.resolve("modules/governance.war");
        var kept = Files.move(older, HOME.resolve("governance.kept"));
        var target = HOME.resolve("without-module");
        var refused = Command.run(HOME, "restore", "--from", FILE.toString(), "--data", target.toString());
        assertThat(refused.said()).contains("Nothing was restored.", "the schema governance, and no module in the modules folder makes it");
        assertThat(target).doesNotExist();
        Wars.changed(kept, older, Map.of(), Set.of("WEB-INF/classes/db/governance/V20261122020000__create_bodies.sql"),
                Map.of("WEB-INF/classes/db/governance/V20200101000000__older.sql", "select 1;"));
        var newer = Command.run(HOME, "restore", "--from", FILE.toString(), "--data", target.toString());
        assertThat(newer.said()).contains("Nothing was restored.", "is of a newer release");
        assertThat(newer.status()).isEqualTo(1);
        assertThat(target).doesNotExist();
    }
}
