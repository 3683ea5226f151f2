package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever holds a post that leads a piece of work reports on it, and nobody else does. */
class PlanUpdateIT {

    private static final String PLAN = "seaborough-plan";

    @Test
    void the_holder_of_the_lead_post_writes_an_update_with_evidence() throws IOException {
        try (var owner = Visitor.signedIn("imogen.hartley")) {
            owner.go(item("2.1.1.3"));
            owner.page().locator(".lc-head .lc-actions a", new Page.LocatorOptions().setHasText("Write an update")).click();
            assertThat(owner.title()).isEqualTo("Write an update");
            var minutes = Files.writeString(Files.createDirectories(Portal.TARGET.resolve("files")).resolve("minutes of the panel.txt"),
                    "Three bidders were heard.");
            Form.on(owner, "update").take("Amber").fill("progress", "45").fill("narrative", "A provider starts in the north localities.")
                    .fill("nextSteps", "Start in the south.").fill("rows:0:evidence", "Contract award notice")
                    .fill("rows:0:evidenceLink", "https://seaborough.example/award").fill("rows:1:evidence", "Minutes of the panel")
                    .attach("rows:1:evidenceFile", minutes).press("save");
            Form.assertDone(owner, "Your update on 2.1.1.3 is published.");

            var updates = owner.page().locator("section[aria-labelledby='updates-h']").textContent();
            assertThat(updates).contains("Amber, 45%", "A provider starts in the north localities.", "Start in the south.",
                    "Written by Imogen Hartley", "Contract award notice", "Minutes of the panel");
            owner.look("plans-item-reported");
            var link = owner.page().locator("a[href*='/api/plans/evidence/']").first().getAttribute("href");
            assertThat(new String(owner.download(link))).isEqualTo("Three bidders were heard.");

            owner.go("/governance/plans/view?plan=" + PLAN + "&item=2.1.1.3");
            assertThat(owner.page().locator("tr[data-ref='2.1.1.3']").textContent()).contains("Amber", "45");
            assertThat(owner.page().locator("#objective").textContent()).contains("was Red", "Contract award notice");
            assertThat(owner.get("/governance/api/plans/" + PLAN + "/items/2.1.1.3"))
                    .contains("\"rating\":\"AMBER\"", "\"progress\":45", "A provider starts in the north localities.", "https://seaborough.example/award");
        }
    }

    @Test
    void what_is_missing_is_told_and_what_was_typed_stays() {
        try (var owner = Visitor.signedIn("yusra.kadiri")) {
            owner.go(update("2.4.2.2"));
            var form = Form.on(owner, "update");
            form.fill("narrative", "Twelve of sixteen competencies are met.").fill("progress", "60").press("save");
            assertThat(form.error("rating")).isEqualTo("Choose a rating.");
            assertThat(form.value("narrative")).isEqualTo("Twelve of sixteen competencies are met.");
            owner.look("plans-update-errors");
            form.take("Green").fill("narrative", "").press("save");
            assertThat(form.error("narrative")).isEqualTo("Write what was done and how it goes.");
            assertThat(form.value("progress")).isEqualTo("60");
            form.fill("narrative", "Twelve of sixteen.").fill("reportedOn", "2099-01-01").press("save");
            assertThat(form.error("reportedOn")).contains("The day lies in the future.");
            form.fill("progress", "101").fill("reportedOn", "2024-02-01").press("save");
            assertThat(form.error("progress")).isEqualTo("Enter a percentage from 0 to 100.");
            assertThat(form.value("narrative")).isEqualTo("Twelve of sixteen.");
            assertThat(owner.get("/governance/api/plans/" + PLAN + "/items/2.4.2.2")).doesNotContain("Twelve of sixteen");
        }
    }

    @Test
    void an_update_is_written_by_keyboard_alone() {
        try (var owner = Visitor.signedIn("yusra.kadiri")) {
            owner.go(item("2.2.5.3"));
            var keys = Keyboard.of(owner);
            keys.toWords("Write an update").enter();
            keys.to("update:rating:0").press("Space", "ArrowDown").to("update:progress").type("55").to("update:narrative")
                    .type("The walking groups now reach 900 people.").to("update:save").enter();
            Form.assertDone(owner, "Your update on 2.2.5.3 is published.");
            assertThat(owner.page().locator("section[aria-labelledby='updates-h']").textContent())
                    .contains("Amber, 55%", "The walking groups now reach 900 people.", "Written by Dr Yusra Kadiri");
        }
    }

    @Test
    void a_reader_is_told_politely_whom_to_ask_and_rest_refuses() {
        try (var reader = Visitor.signedIn("gareth.ormsby")) {
            reader.go(item("2.1.1.1"));
            assertThat(reader.page().locator("main a[href*='update?'], main a[href*='edit?']").count()).isZero();
            reader.go(update("2.1.1.1"));
            assertThat(reader.page().locator("main").textContent()).contains("You cannot write an update here", "Tamsin Orrell");
            assertThat(reader.page().locator("form[id=update]").count()).isZero();
            reader.look("plans-update-refused");
            assertThat(post(reader, "2.1.1.1", version(reader, "2.1.1.1"))).isEqualTo(403);
            assertThat(reader.status("/governance/plans/edit?plan=" + PLAN + "&item=2.1.1.1")).isEqualTo(403);
        }
    }

    @Test
    void an_owner_cannot_report_on_the_work_of_another_post() {
        try (var owner = Visitor.signedIn("imogen.hartley")) {
            assertThat(owner.go(update("3.4.4")).page().locator("main").textContent()).contains("You cannot write an update here", "Barnaby Kell");
            assertThat(post(owner, "3.4.4", version(owner, "3.4.4"))).isEqualTo(403);
        }
    }

    @Test
    void a_program_has_to_name_the_version_that_it_read() {
        try (var owner = Visitor.signedIn("marian.teague")) {
            var version = version(owner, "3.6.1");
            assertThat(post(owner, "3.6.1", version - 1)).isEqualTo(409);
            assertThat(post(owner, "3.6.1", version)).isEqualTo(201);
            assertThat(post(owner, "3.6.1", version)).isEqualTo(409);
            assertThat(owner.get("/governance/api/plans/" + PLAN + "/items/3.6.1")).contains("Written by a program.");
        }
    }

    private static int post(Visitor visitor, String reference, long version) {
        return visitor.context().request().post(visitor.address() + "/governance/api/plans/" + PLAN + "/items/" + reference + "/updates",
                RequestOptions.create().setHeader("X-Lifecourse", "journey").setData(Map.of("version", version, "reportedOn", "2024-04-02",
                        "rating", "AMBER", "progress", 40, "narrative", "Written by a program."))).status();
    }

    private static long version(Visitor visitor, String reference) {
        var json = visitor.get("/governance/api/plans/" + PLAN + "/items/" + reference);
        return Long.parseLong(json.replaceFirst("(?s).*\"version\":(\\d+).*", "$1"));
    }

    private static String item(String reference) {
        return "/governance/plans/item?plan=" + PLAN + "&item=" + reference;
    }

    private static String update(String reference) {
        return "/governance/plans/update?plan=" + PLAN + "&item=" + reference;
    }
}
