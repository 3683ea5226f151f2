package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that people bring: good ones, and all the kinds of bad ones that happen. */
class ImportIT {

    private static final String HEADINGS = "code,name,legal_nature,established_on,frequency";
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void a_good_file_is_tried_first_then_imported_and_undone() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            upload(clerk, file("good.csv", rows("journey-good", 3)));
            assertThat(clerk.page().locator("main").textContent()).contains("Boards and groups", "good.csv", "First rows of the file");
            clerk.look("imports-view-read");
            check(clerk);
            assertThat(result(clerk)).containsExactly("3", "0", "0", "0");
            assertThat(clerk.page().locator("#result-h").textContent()).isEqualTo("What an import would do");
            assertThat(stored(clerk, "journey-good")).isZero();
            clerk.look("imports-view-checked");

            bringIn(clerk, "Import nothing unless every row is good");
            assertThat(result(clerk)).containsExactly("3", "0", "0", "0");
            assertThat(stored(clerk, "journey-good")).isEqualTo(3);
            clerk.look("imports-view-imported");

            undo(clerk);
            Form.assertDone(clerk, "Everything is as it was before the import.");
            assertThat(clerk.page().locator("main").textContent()).contains("Undone");
            assertThat(stored(clerk, "journey-good")).isZero();
            assertThat(clerk.status("/governance/api/bodies/journey-good-1")).isEqualTo(404);
        }
    }

    @Test
    void undo_brings_changed_records_back_as_they_were() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            run(clerk, file("before.csv", rows("journey-back", 2)));
            run(clerk, file("after.csv", rows("journey-back", 2).replace("Monthly", "Weekly") + "journey-back-new,Journey New Group,GROUP,2023-01-09,Weekly\n"));
            assertThat(result(clerk)).containsExactly("1", "2", "0", "0");
            assertThat(clerk.get("/governance/api/bodies/journey-back-1")).contains("Weekly");
            undo(clerk);
            Form.assertDone(clerk, "Everything is as it was before the import.");
            assertThat(clerk.get("/governance/api/bodies/journey-back-1")).contains("Monthly").doesNotContain("Weekly");
            assertThat(clerk.status("/governance/api/bodies/journey-back-new")).isEqualTo(404);
        }
    }

    @Test
    void undo_is_refused_once_somebody_changed_a_record() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            run(clerk, file("moved on.csv", rows("journey-moved", 2)));
            var page = clerk.page().url();
            clerk.go("/governance/bodies/edit?body=journey-moved-1&correct=true");
            Form.on(clerk, "edit").fill("quorum", "Three").press("save");
            Form.assertDone(clerk, "was corrected.");
            clerk.page().navigate(page);
            undo(clerk);
            clerk.page().locator("#obstacles-h").waitFor();
            assertThat(clerk.page().locator("#obstacles-h").textContent()).isEqualTo("The import cannot be undone any more");
            assertThat(stored(clerk, "journey-moved")).isEqualTo(2);
            clerk.look("imports-undo-refused");
        }
    }

    @Test
    void columns_that_are_missing_are_named_and_others_can_be_chosen() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            upload(clerk, file("wrong columns.csv", "identifier,label,kind of body,began\njourney-mapped,Journey Mapped Group,GROUP,2023-01-09\n"));
            assertThat(clerk.page().locator("main").textContent())
                    .contains("No heading was recognised for columns that are needed: code, name, legal_nature, established_on.");
            clerk.look("imports-view-wrong-columns");
            for (var pair : List.of(List.of("code", "identifier"), List.of("name", "label"), List.of("legal_nature", "kind of body"),
                    List.of("established_on", "began"))) {
                clerk.page().locator("form[id=map]").getByLabel(pair.get(0), new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(pair.get(1)));
            }
            check(clerk);
            assertThat(result(clerk)).containsExactly("1", "0", "0", "0");
        }
    }

    @Test
    void a_file_of_an_older_program_is_read_when_it_is_said_so() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            var file = bytes("western.csv", (HEADINGS + "\njourney-western,Journey Café – £ Group,GROUP,2023-01-09,Monthly\n").getBytes(Charset.forName("windows-1252")));
            upload(clerk, file);
            assertThat(clerk.page().locator("[data-errors]").textContent()).contains("not in UTF-8", "line 2");
            clerk.look("imports-start-not-utf8");
            Form.on(clerk, "start").choose("target", "Boards and groups").attach("file", file).tick("western").press("upload");
            check(clerk);
            bringIn(clerk, "Import nothing unless every row is good");
            assertThat(clerk.get("/governance/api/bodies/journey-western")).contains("Journey Café – £ Group");
        }
    }

    @Test
    void good_rows_are_kept_bad_ones_left_out_and_named() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            upload(clerk, file("five per cent.csv", withBadRows("journey-skip")));
            check(clerk);
            assertThat(result(clerk)).containsExactly("95", "0", "0", "5");
            bringIn(clerk, "Import the good rows and leave the refused ones out");
            assertThat(result(clerk)).containsExactly("95", "0", "0", "5");
            assertThat(stored(clerk, "journey-skip")).isEqualTo(95);
            assertThat(clerk.page().locator("section[aria-labelledby=bad-h] tbody tr").count()).isEqualTo(5);
            clerk.look("imports-view-refused-rows");
            var download = clerk.page().waitForDownload(() -> clerk.page().locator("[id='refused:download']").click());
            assertThat(Files.readString(download.path())).contains("journey-skip-20", "PARLIAMENT", "journey-skip-40").doesNotContain("journey-skip-21");
        }
    }

    @Test
    void nothing_is_kept_when_everything_has_to_be_good() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            upload(clerk, file("all or nothing.csv", withBadRows("journey-none")));
            check(clerk);
            Form.on(clerk, "bring").take("Import nothing unless every row is good").press("bringIn");
            clerk.page().locator(".lc-note", new Page.LocatorOptions().setHasText("Nothing was imported, because 5 rows were refused.")).waitFor();
            assertThat(stored(clerk, "journey-none")).isZero();
        }
    }

    @Test
    void the_same_file_brought_again_warns_and_changes_nothing() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            var file = file("twice.csv", rows("journey-twice", 2));
            run(clerk, file);
            upload(clerk, file);
            assertThat(clerk.page().locator("main").textContent()).contains("Ruth Calloway has already imported this very file");
            check(clerk);
            assertThat(result(clerk)).containsExactly("0", "0", "2", "0");
        }
    }

    @Test
    void a_file_that_is_too_large_gets_a_clear_answer() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            var noise = new byte[30 * MEGABYTE];
            new Random(2).nextBytes(noise);
            upload(clerk, bytes("noise.csv", noise));
            assertThat(clerk.page().locator("[data-errors]").textContent()).contains("larger than 25 MB");
            clerk.look("imports-start-too-large");
        }
    }

    @Test
    void a_file_that_is_no_table_gets_a_clear_answer() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            var noise = new byte[MEGABYTE];
            new Random(3).nextBytes(noise);
            upload(clerk, bytes("picture.csv", noise));
            assertThat(clerk.page().locator("[data-errors]").textContent()).contains("This is not a CSV or Excel file.");
            upload(clerk, file("blank.csv", "\n\n"));
            assertThat(clerk.page().locator("[data-errors]").textContent()).contains("There is nothing in this file.");
            upload(clerk, file("headings.csv", HEADINGS + "\n"));
            assertThat(clerk.page().locator("[data-errors]").textContent()).contains("headings but no rows");
        }
    }

    @Test
    void a_portal_administrator_imports_organisations() throws IOException {
        try (var administrator = Visitor.signedIn("priya.nandakumar")) {
            administrator.go("/imports/list");
            administrator.page().locator(".lc-head .lc-actions a", new Page.LocatorOptions().setHasText("Import a file")).click();
            Form.on(administrator, "start").choose("target", "Organisations").attach("file",
                    file("organisations.csv", "code,name,kind\njourney-charity,Journey Lifeboat Charity,VOLUNTARY\n")).press("upload");
            check(administrator);
            bringIn(administrator, "Import nothing unless every row is good");
            assertThat(result(administrator)).containsExactly("1", "0", "0", "0");
            assertThat(administrator.go("/organisations/list?text=Lifeboat").page().locator("main").textContent()).contains("Journey Lifeboat Charity");
            administrator.go("/imports/list");
            assertThat(administrator.page().locator("main tbody tr").first().textContent()).contains("organisations.csv", "Imported");
        }
    }

    @Test
    void a_reader_may_not_import() {
        try (var reader = Visitor.signedIn("marian.teague")) {
            for (var path : List.of("/governance/imports/list", "/governance/imports/start", "/imports/list", "/imports/start")) {
                assertThat(reader.status(path)).as(path).isEqualTo(403);
            }
        }
    }

    private static void upload(Visitor clerk, Path file) {
        clerk.go("/governance/imports/start");
        Form.on(clerk, "start").choose("target", "Boards and groups").attach("file", file).press("upload");
    }

    private static void run(Visitor clerk, Path file) {
        upload(clerk, file);
        check(clerk);
        bringIn(clerk, "Import nothing unless every row is good");
    }

    private static void check(Visitor visitor) {
        Form.on(visitor, "map").press("check");
        visitor.page().locator("#result-h").waitFor();
    }

    private static void bringIn(Visitor visitor, String mode) {
        Form.on(visitor, "bring").take(mode).press("bringIn");
        visitor.page().locator("#result-h", new Page.LocatorOptions().setHasText("What the import did")).waitFor();
    }

    private static void undo(Visitor visitor) {
        visitor.page().locator("main a[href^='undo?']").click();
        Form.on(visitor, "undo").press("confirm");
    }

    /** Added, changed, unchanged and refused rows. */
    private static List<String> result(Visitor visitor) {
        return visitor.page().locator("section[aria-labelledby=result-h] dd").allTextContents().stream().map(String::strip).toList();
    }

    private static int stored(Visitor visitor, String prefix) {
        var json = visitor.get("/governance/api/bodies");
        return json.split("\"code\":\"" + prefix + "-", -1).length - 1;
    }

    private static String rows(String prefix, int count) {
        return HEADINGS + "\n" + IntStream.rangeClosed(1, count).mapToObj(number -> row(prefix, number, "GROUP")).collect(Collectors.joining());
    }

    /** A hundred rows, every twentieth of a kind that does not exist. */
    private static String withBadRows(String prefix) {
        return HEADINGS + "\n" + IntStream.rangeClosed(1, 100).mapToObj(number -> row(prefix, number, number % 20 == 0 ? "PARLIAMENT" : "GROUP"))
                .collect(Collectors.joining());
    }

    private static String row(String prefix, int number, String nature) {
        return prefix + "-" + number + ",Journey Imported Group " + prefix + " " + number + "," + nature + ",2023-01-09,Monthly\n";
    }

    private static Path file(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path bytes(String name, byte[] content) throws IOException {
        return Files.write(Files.createDirectories(Portal.TARGET.resolve("files")).resolve(name), content);
    }
}
