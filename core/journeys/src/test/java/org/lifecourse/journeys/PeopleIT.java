package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
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
            ask(worker, "/people/list", "Lindquist Oskar");
            assertThat(worker.page().locator("table.lc-people tbody").textContent()).contains("Oscar Lindqvist");
            worker.look("people-list");
            ask(worker, "/search", "Lindquist Oskar");
            assertThat(worker.page().locator("main").textContent()).contains("Oscar Lindqvist");
            assertThat(interfaceOn(worker, "Lindquist Oskar")).contains("\"name\":\"Oscar Lindqvist\"");
            for (var body : List.of("", "[]", "{", "{\"words\":7}", "{\"words\":\"Oskar\",\"first\":\"one\"}")) {
                var refused = worker.context().request().post(worker.address() + "/api/people", RequestOptions.create()
                        .setHeader("X-Lifecourse", "journey").setHeader("Content-Type", "application/json").setData(body));
                assertThat(refused.status()).as(body).isEqualTo(400);
                assertThat(refused.text()).as(body).contains("\"status\":400");
            }
            assertThat(suggestions(worker, "Lindquist Oskar")).contains("Oscar Lindqvist");
        }
    }

    @Test
    void no_name_stands_in_an_address() {
        try (var worker = Visitor.signedIn(CHILD_WORKER)) {
            ask(worker, "/people/list", "Lindqvist");
            assertThat(worker.page().url()).doesNotContain("indqvist");
            worker.page().locator(".lc-search #q").fill("Lindqvist Oscar");
            worker.page().locator(".lc-search #q").press("Enter");
            worker.page().waitForURL(address -> address.contains("/search?asked="));
            assertThat(worker.page().url()).doesNotContain("indqvist");
            worker.page().locator("main a[href*='/people/list?asked=']").click();
            assertThat(worker.page().locator("table.lc-people tbody").textContent()).contains("Oscar Lindqvist");
            assertThat(worker.go("/people/list?q=Lindqvist").page().locator("table.lc-people").count()).isZero();
            assertThat(worker.go("/search?q=Lindqvist").page().locator("main a[href*='/people/view']").count()).isZero();
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
            ask(worker, "/people/list", "Perpetua Journeybefore");
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
            ask(worker, "/people/list", "Rosamund Journeysecret");
            assertThat(worker.page().locator("main").textContent()).doesNotContain("Rosamund");
            assertThat(worker.page().locator(".lc-restricted").count()).isZero();
            assertThat(interfaceOn(worker, "Rosamund Journeysecret")).contains("\"total\":0", "\"restricted\":false").doesNotContain(reference);
            assertThat(interfaceOn(worker, "Rosamund Journeysecret 5 April 2014")).contains("\"total\":0", "\"restricted\":true").doesNotContain(reference);
            assertThat(suggestions(worker, "Rosamund Journeysecret 5 April 2014")).doesNotContain("Rosamund");
            worker.go("/people/new");
            Form.on(worker, "entering").fill("givenNames", "Rosamund").fill("familyName", "Journeysecret").fill("bornOn", "2014-04-05");
            Form.on(worker, "entering").field("bornOn").blur();
            worker.page().locator("[id='entering:duplicates'] .lc-restricted").waitFor();
            assertThat(worker.page().locator("[id='entering:duplicates'] .lc-dup").count()).isZero();
            worker.look("people-new-restricted");
            ask(worker, "/people/list", "Rosamund Journeysecret 5 April 2014");
            worker.look("people-list-restricted");
            worker.page().locator(".lc-restricted a").click();
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
            for (var path : List.of("/people/list", "/people/new", "/people/view?person=P100001", "/people/names?person=P100001",
                    "/people/restrict?person=P100001", "/people/break-glass?person=P100001", "/people/glass", "/api/people")) {
                assertThat(analyst.status(path)).as(path).isEqualTo(403);
            }
            assertThat(suggestions(analyst, "Lindqvist")).doesNotContain("Lindqvist");
            ask(analyst, "/search", "Lindqvist");
            assertThat(analyst.page().locator("main").textContent()).doesNotContain("Oscar");
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

    @Test
    void two_people_at_once_are_told_also_of_a_part_of_the_record() {
        try (var first = Visitor.signedIn(CHILD_WORKER); var second = Visitor.signedIn(MANAGER)) {
            enter(first, "Sigrid", "Journeytwice");
            var alerts = "/people/alerts?person=" + first.page().url().replaceFirst(".*person=(P\\d+).*", "$1");
            second.go(alerts);
            first.go(alerts);
            Form.on(first, "alerting").choose("kind", "Health").fill("text", "Asthma").press("save");
            Form.assertDone(first, "The alert was raised.");
            Form.on(second, "alerting").choose("kind", "Health").fill("text", "Asthma, inhaler in the bag").press("save");
            assertThat(second.page().url()).contains("/people/alerts");
            assertThat(Form.on(second, "alerting").value("text")).isEqualTo("Asthma, inhaler in the bag");
            Form.on(second, "alerting").tick("overwrite").press("save");
            Form.assertDone(second, "The alert was raised.");
        }
    }

    /** Types words into the search box of a page. */
    private static void ask(Visitor visitor, String page, String words) {
        visitor.go(page);
        visitor.page().locator("#filter-q").fill(words);
        visitor.page().locator("#filter-q").press("Enter");
        visitor.page().waitForURL(address -> address.contains("asked="));
    }

    private static String interfaceOn(Visitor visitor, String words) {
        return posted(visitor, "/api/people", "application/json", "{\"words\":\"" + words + "\"}");
    }

    private static String suggestions(Visitor visitor, String words) {
        return posted(visitor, "/api/shell/suggestions", "text/plain; charset=UTF-8", words);
    }

    private static String posted(Visitor visitor, String path, String type, String body) {
        var answer = visitor.context().request().post(visitor.address() + path,
                RequestOptions.create().setHeader("X-Lifecourse", "journey").setHeader("Content-Type", type).setData(body));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private static void enter(Visitor worker, String given, String family) {
        worker.go("/people/new");
        Form.on(worker, "entering").fill("givenNames", given).fill("familyName", family).fill("bornOn", "2014-04-05").press("save");
        Form.assertDone(worker, "The person was entered.");
    }

    private static void open(Visitor worker, String name) {
        ask(worker, "/people/list", name);
        worker.page().locator("table.lc-people a.lc-go", new Page.LocatorOptions().setHasText(name)).first().click();
    }

    private static String banner(Visitor visitor) {
        return visitor.page().locator(".lc-person-banner").textContent();
    }
}
