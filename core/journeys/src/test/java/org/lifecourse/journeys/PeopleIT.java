package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The people index: finding, entering, changing, and the records that open only to those who work with somebody. */
class PeopleIT {

    private static final String ADULT_WORKER = "martha.quill";
    private static final String CHILD_WORKER = "aisha.bello";
    private static final String MANAGER = "nell.forsythe";
    private static final String ANALYST = "keisha.bramall";

    @Test
    void somebody_is_entered_after_a_look_at_who_may_be_the_same() {
        try (var worker = Visitor.signedIn(CHILD_WORKER)) {
            worker.go("/people/new");
            var form = Form.on(worker, "entering");
            form.fill("givenNames", "Oscar").fill("familyName", "Lindqvist");
            worker.page().locator("[id='entering:duplicates'] .lc-dup").waitFor();
            assertThat(worker.page().locator("[id='entering:duplicates']").textContent()).contains("Oscar Lindqvist");
            worker.look("people-new-duplicates");
            form.fill("givenNames", "Ottoline").fill("familyName", "Journeyman").fill("bornOn", "2015-06-07").press("save");
            Form.assertDone(worker, "The person was entered.");
            assertThat(banner(worker)).contains("Ottoline Journeyman", "7 June 2015");
            worker.look("people-view");
        }
    }

    @Test
    void a_wrong_number_is_refused_beside_its_field() {
        try (var worker = Visitor.signedIn("graham.pike")) {
            worker.go("/people/new");
            Form.on(worker, "entering").fill("givenNames", "Wilf").fill("familyName", "Journeynumber").fill("bornOn", "2015-06-07")
                    .fill("nhsNumber", "943 476 5918").press("save");
            assertThat(Form.on(worker, "entering").error("nhsNumber")).isNotEmpty();
            assertThat(Form.on(worker, "entering").value("familyName")).isEqualTo("Journeynumber");
        }
    }

    @Test
    void a_misspelt_and_swapped_name_finds_the_person_in_list_search_box_and_interface() {
        try (var worker = Visitor.signedIn(CHILD_WORKER)) {
            worker.go("/people/list?q=Lindquist+Oskar");
            assertThat(worker.page().locator("table.lc-people tbody").textContent()).contains("Oscar Lindqvist");
            worker.look("people-list");
            assertThat(worker.go("/search?q=Lindquist+Oskar").page().locator("main").textContent()).contains("Oscar Lindqvist");
            assertThat(worker.get("/api/people?q=Lindquist%20Oskar")).contains("\"name\":\"Oscar Lindqvist\"");
            assertThat(worker.get("/api/shell/suggestions?q=Lindquist%20Oskar")).contains("Oscar Lindqvist");
        }
    }

    @Test
    void every_part_of_a_record_can_be_read() {
        try (var worker = Visitor.signedIn(CHILD_WORKER)) {
            open(worker, "Oscar Lindqvist");
            for (var tab : List.of("overview", "chronology", "family", "details", "professionals", "documents", "seen")) {
                worker.page().locator(".lc-tabs a[href$='tab=" + tab + "']").click();
                assertThat(worker.page().locator(".lc-tabs a[aria-current=page]").getAttribute("href")).endsWith("tab=" + tab);
                assertThat(banner(worker)).contains("Oscar Lindqvist", "Epilepsy");
                worker.look("people-view-" + tab);
            }
            assertThat(worker.page().locator("main table").textContent()).contains("Aisha Bello");
            assertThat(worker.page().title()).doesNotContain("Lindqvist");
        }
    }

    @Test
    void a_new_name_stands_on_top_and_the_former_one_still_finds() {
        try (var worker = Visitor.signedIn(CHILD_WORKER)) {
            enter(worker, "Perpetua", "Journeybefore");
            worker.page().locator(".lc-tabs a[href$='tab=details']").click();
            worker.page().locator("main a[href*='/people/names']").click();
            Form.on(worker, "naming").fill("familyName", "Journeyafter").fill("from", "2023-01-09").press("save");
            Form.assertDone(worker, "The name was saved.");
            assertThat(banner(worker)).contains("Perpetua Journeyafter");
            worker.go("/people/list?q=Perpetua+Journeybefore");
            assertThat(worker.page().locator("table.lc-people tbody").textContent()).contains("Perpetua Journeyafter", "found as");
        }
    }

    @Test
    void an_alert_stands_on_the_banner() {
        try (var worker = Visitor.signedIn(CHILD_WORKER)) {
            enter(worker, "Quentin", "Journeyalert");
            worker.page().locator("main a[href*='/people/alerts']").click();
            Form.on(worker, "alerting").choose("kind", "Health").fill("text", "Severe nut allergy: adrenaline pen in the bag").press("save");
            Form.assertDone(worker, "The alert was raised.");
            assertThat(banner(worker)).contains("Severe nut allergy");
        }
    }

    @Test
    void a_restricted_record_opens_only_for_a_reason_which_is_looked_into() {
        String reference;
        try (var manager = Visitor.signedIn(MANAGER)) {
            enter(manager, "Rosamund", "Journeysecret");
            reference = manager.page().url().replaceFirst(".*person=(P\\d+).*", "$1");
            manager.go("/people/restrict?person=" + reference);
            Form.on(manager, "restricting").fill("because", "Family of a member of staff").press("restrict");
            manager.page().waitForURL(address -> !address.contains("/people/restrict"));
        }
        try (var worker = Visitor.signedIn(ADULT_WORKER)) {
            assertThat(worker.go("/people/list?q=Rosamund+Journeysecret").page().locator("main").textContent()).doesNotContain("Rosamund");
            assertThat(worker.get("/api/people?q=Rosamund%20Journeysecret")).doesNotContain("Rosamund");
            assertThat(worker.get("/api/shell/suggestions?q=Rosamund")).doesNotContain("Rosamund");
            worker.go("/people/view?person=" + reference);
            assertThat(worker.page().url()).contains("/people/break-glass");
            assertThat(worker.page().locator("main").textContent()).doesNotContain("Rosamund");
            worker.look("people-break-glass");
            Form.on(worker, "glass").fill("reason", "short").press("open");
            assertThat(worker.page().url()).contains("/people/break-glass");
            Form.on(worker, "glass").fill("reason", "Police at the door ask who looks after her").press("open");
            assertThat(worker.page().url()).contains("/people/view");
            assertThat(banner(worker)).contains("Rosamund Journeysecret");
        }
        try (var support = Visitor.signedIn("owen.sallis")) {
            assertThat(support.status("/people/view?person=" + reference)).isEqualTo(403);
            assertThat(support.status("/people/break-glass?person=" + reference)).isEqualTo(403);
            assertThat(support.status("/people/glass")).isEqualTo(403);
        }
        try (var manager = Visitor.signedIn("tomas.reyes")) {
            manager.go("/people/glass");
            var row = manager.page().locator("main tbody tr", new Page.LocatorOptions().setHasText(reference));
            assertThat(row.textContent()).contains("Martha Quill", "Police at the door");
            manager.look("people-glass");
            row.locator("a", new Locator.LocatorOptions().setHasText("Review")).click();
            Form.on(manager, "reviewing").fill("review", "Rightly opened, confirmed with the police").press("save");
            Form.assertDone(manager, "The review was recorded.");
            assertThat(manager.page().locator("main").textContent()).doesNotContain(reference);
        }
    }

    @Test
    void somebody_without_the_right_finds_nobody_anywhere() {
        try (var analyst = Visitor.signedIn(ANALYST)) {
            for (var path : List.of("/people/list?q=Lindqvist", "/people/new", "/people/view?person=P100001", "/people/names?person=P100001",
                    "/people/restrict?person=P100001", "/people/break-glass?person=P100001", "/people/glass", "/api/people?q=Lindqvist")) {
                assertThat(analyst.status(path)).as(path).isEqualTo(403);
            }
            assertThat(analyst.get("/api/shell/suggestions?q=Lindqvist")).doesNotContain("Lindqvist");
            assertThat(analyst.go("/search?q=Lindqvist").page().locator("main").textContent()).doesNotContain("Oscar");
            assertThat(analyst.page().locator(".lc-nav a[href='/people/list']").count()).isZero();
        }
    }

    @Test
    void a_person_is_found_by_keyboard_alone() {
        try (var worker = Visitor.signedIn(CHILD_WORKER)) {
            worker.go("/people/list");
            var keys = Keyboard.of(worker);
            keys.to("filter-q").type("Lindqvist Freja").enter();
            keys.toWords("Freja Lindqvist").enter();
            assertThat(banner(worker)).contains("Freja Lindqvist");
        }
    }

    private static void enter(Visitor worker, String given, String family) {
        worker.go("/people/new");
        Form.on(worker, "entering").fill("givenNames", given).fill("familyName", family).fill("bornOn", "2014-04-05").press("save");
        Form.assertDone(worker, "The person was entered.");
    }

    private static void open(Visitor worker, String name) {
        worker.go("/people/list?q=" + name.replace(' ', '+'));
        worker.page().locator("table.lc-people a.lc-go", new Page.LocatorOptions().setHasText(name)).first().click();
    }

    private static String banner(Visitor visitor) {
        return visitor.page().locator(".lc-person-banner").textContent();
    }
}
