package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An adult at risk: a concern is recorded, decided on, enquired into with the adult, and concluded; and a home with thirty-four residents. */
class SafeguardingIT {

    private static final String WORKER = "martha.quill";
    private static final String MANAGER = "tomas.reyes";
    private static final Pattern REFERENCE = Pattern.compile("concern=(SG-\\d{4}-\\d+)");
    private static final Pattern PERSON = Pattern.compile("\"person\":\"(P\\d+)\"");

    @Test
    void a_concern_goes_from_receipt_to_the_end_of_its_enquiry() {
        String concern;
        try (var worker = Visitor.signedIn(WORKER)) {
            var found = PERSON.matcher(worker.get("/adults/api/safeguarding/concerns?stage=CLOSED&descending=true"));
            assertThat(found.find()).isTrue();
            worker.go("/adults/safeguarding/edit?person=" + found.group(1));
            var page = worker.page();
            page.locator("[id='edit:received_on']").fill(today(worker));
            page.locator("[id='edit:raised_by']").fill("Daughter, by telephone");
            page.locator("[id='edit:raised_by_kind']").selectOption("FAMILY_OR_FRIEND");
            page.locator("[id='edit:route']").selectOption("PHONE");
            page.locator("[id='edit:happened']").fill("Two evening visits were missed and no medicine was given");
            page.locator("[id='edit:kinds'] input[value=NEGLECT]").check();
            page.locator("[id='edit:place']").selectOption("OWN_HOME");
            page.locator("[id='edit:source']").selectOption("SERVICE_PROVIDER");
            page.locator("[id='edit:safe_now']").selectOption("YES");
            page.locator("[id='edit:consent']").selectOption("GIVEN");
            page.locator("[id='edit:capacity_view']").selectOption("HAS");
            page.locator("[id='edit:save']").click();
            page.waitForURL("**/safeguarding/view**");
            var reference = REFERENCE.matcher(page.url());
            assertThat(reference.find()).isTrue();
            concern = reference.group(1);
            assertThat(worker.status("/adults/safeguarding/decide?concern=" + concern)).isEqualTo(403);
            worker.look("safeguarding-concern");
        }
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/adults/safeguarding/decide?concern=" + concern);
            manager.page().locator("[id='decide:decision'] input[value=SECTION_42]").check();
            manager.page().locator("[id='decide:save']").click();
            manager.page().waitForURL("**/safeguarding/view**");
            manager.go("/adults/safeguarding/allocate?concern=" + concern);
            manager.page().locator("[id='allocate:worker']").selectOption(WORKER);
            manager.page().locator("[id='allocate:save']").click();
            manager.page().waitForURL("**/safeguarding/view**");
        }
        try (var worker = Visitor.signedIn(WORKER)) {
            worker.go("/adults/safeguarding/enquiry?concern=" + concern);
            var page = worker.page();
            page.locator("[id='enquiry:wishes'] input[value=EXPRESSED]").check();
            page.locator("[id='enquiry:wishes_words']").fill("I want to stay in my own home");
            page.locator("[id='enquiry:capacity'] input[value=LACKS]").check();
            page.locator("[id='enquiry:capacity_note']").fill("Whether to stay at home; seen twice");
            page.locator("[id='enquiry:risk_found']").selectOption("true");
            page.locator("[id='enquiry:save']").click();
            assertThat(page.locator("main").textContent()).contains("needs an advocate");
            page.locator("[id='enquiry:advocate']").selectOption("ADVOCATE");
            page.locator("[id='enquiry:advocate_name']").fill("Perpetua Lyle, Seaborough Advocacy");
            page.locator("[id='enquiry:save']").click();
            page.waitForURL("**/safeguarding/view**");
            worker.go("/adults/safeguarding/conclude?concern=" + concern);
            page.locator("[id='conclude:summary']").fill("The provider was changed and visits are watched");
            page.locator("[id='conclude:wishes_met'] input[value=FULLY]").check();
            page.locator("[id='conclude:risk_outcome'] input[value=REMOVED]").check();
            page.locator("[id='conclude:save']").click();
            page.waitForURL("**/safeguarding/view**");
            assertThat(worker.get("/adults/api/safeguarding/concerns/" + concern)).contains("\"stage\":\"CONCLUDED\"", "\"wishesMet\":\"FULLY\"");
            worker.look("safeguarding-concluded");
        }
    }

    @Test
    void late_ones_are_found_and_the_list_goes_out_as_it_is_shown() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/adults/safeguarding/list?stage=AWAITING_DECISION&clock=LATE");
            assertThat(manager.page().locator("main tbody tr").count()).isGreaterThanOrEqualTo(2);
            manager.look("safeguarding-late");
            var shown = manager.page().locator("main tbody tr th a.lc-go").allTextContents();
            var csv = manager.get(manager.page().locator("main a[href*='concerns.csv']").getAttribute("href"));
            assertThat(csv.lines().count()).isEqualTo(shown.size() + 1L);
            assertThat(csv).contains(shown);
        }
    }

    @Test
    void a_home_has_one_episode_and_a_concern_for_each_resident() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/adults/safeguarding/episodes");
            manager.page().locator("main tbody tr th a.lc-go").first().click();
            assertThat(manager.page().locator("main tbody tr").count()).isEqualTo(34);
            manager.look("safeguarding-episode");
        }
    }

    @Test
    void a_name_is_searched_without_standing_in_an_address() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/adults/safeguarding/list?stage=ALL");
            var page = manager.page();
            var name = page.locator("main tbody tr td").first().evaluate("cell => cell.firstChild.textContent").toString().strip();
            page.locator("[id='find:words']").fill(name);
            page.locator("[id='find:search']").click();
            page.locator("[id='find'] a").waitFor();
            assertThat(page.locator("main tbody tr").count()).isPositive();
            assertThat(page.locator("main tbody").textContent()).contains(name);
            assertThat(page.url()).doesNotContain("?");
            assertThat(page.locator("main a[href*='concerns.csv']").count()).isZero();
            manager.look("safeguarding-found");
            assertThat(manager.get("/adults/api/safeguarding/concerns?stage=ALL&text=" + name.replace(" ", "%20"))).contains("\"total\":0");
        }
    }

    @Test
    void what_a_colleague_changed_meanwhile_does_not_go_along_with_the_others() {
        try (var first = Visitor.signedIn(MANAGER); var second = Visitor.signedIn(MANAGER)) {
            first.go("/adults/safeguarding/episodes");
            first.page().locator("main tbody tr th a.lc-go").first().click();
            first.page().waitForURL("**/safeguarding/episode?**");
            var open = first.page().locator("main tbody tr:has(input[type=checkbox])").first();
            var concern = open.locator("th a.lc-go").textContent().strip();
            open.locator("input[type=checkbox]").check();
            second.go("/adults/safeguarding/allocate?concern=" + concern);
            second.page().locator("[id='allocate:worker']").selectOption(WORKER);
            second.page().locator("[id='allocate:save']").click();
            second.page().waitForURL("**/safeguarding/view**");
            first.page().locator("[id='several:why']").fill("Kept while somebody else was quicker");
            first.page().locator("[id='several:allocate']").click();
            var told = first.page().locator("main .lc-errors");
            told.waitFor();
            assertThat(told.textContent()).contains(concern);
            var row = first.page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(concern));
            assertThat(row.locator("input[type=checkbox]").isChecked()).isFalse();
            assertThat(row.textContent()).contains("Martha Quill");
            assertThat(first.page().locator("[id='several:why']").inputValue()).isEqualTo("Kept while somebody else was quicker");
            first.look("safeguarding-episode-changed");
            row.locator("input[type=checkbox]").check();
            first.page().locator("[id='several:allocate']").click();
            row.filter(new Locator.FilterOptions().setHasNotText("Martha Quill")).waitFor();
            assertThat(told.count()).isZero();
        }
    }

    @Test
    void the_wrong_role_is_refused_everywhere() {
        try (var stranger = Visitor.signedIn("beth.larwood")) {
            for (var path : List.of("/adults/safeguarding/list", "/adults/safeguarding/episodes", "/adults/safeguarding/view?concern=SG-2022-0001",
                    "/adults/safeguarding/decide?concern=SG-2022-0001", "/adults/safeguarding/edit?person=P100001", "/adults/safeguarding/episode-edit", "/adults/safeguarding/episode-close?episode=SE-2026-0001",
                    "/adults/api/safeguarding/concerns", "/adults/api/safeguarding/concerns.csv", "/adults/api/safeguarding/concerns/SG-2022-0001")) {
                assertThat(stranger.status(path)).as(path).isEqualTo(403);
            }
            assertThat(stranger.page().locator(".lc-nav details[data-module=adults] a[href*=safeguarding]").count()).isZero();
        }
    }

    @Test
    void a_social_worker_neither_decides_nor_exports() {
        try (var worker = Visitor.signedIn(WORKER)) {
            for (var path : List.of("/adults/api/safeguarding/concerns.csv", "/adults/safeguarding/episode-edit")) {
                assertThat(worker.status(path)).as(path).isEqualTo(403);
            }
            worker.go("/adults/safeguarding/list");
            assertThat(worker.page().locator("main a[href*='concerns.csv']").count()).isZero();
        }
    }

    private static String today(Visitor visitor) {
        return visitor.page().evaluate("new Date().toLocaleDateString('sv-SE', {timeZone: 'Europe/London'})").toString();
    }
}
