package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A worry about a brother and a sister is told, decided on, helped early, stepped up to social work and stepped down again: one unbroken record. */
class EarlyHelpIT {

    private static final String WORKER = "aisha.bello";
    private static final String MANAGER = "nell.forsythe";
    private static final String HELPER = "graham.pike";
    private static final String SOCIAL_WORKER = "hannah.osei";
    private static final String PARTNER = "maeve.dolan";
    private static final String STRANGER = "owen.sallis";
    /** A family of the samples of whom the front door was told before and whom nobody helps yet. */
    private static final String FAMILY = "Campbell";
    /** A family of the samples with open early help. */
    private static final String HELPED = "Ashworth";

    @Test
    void help_steps_up_and_down_for_brother_and_sister_in_one_chronology() {
        var contact = contactRecorded();
        decided(contact);
        String episode;
        try (var helper = Visitor.signedIn(HELPER)) {
            episode = newest(helper, "/children/early-help/list", FAMILY, "EH-[0-9]{4}-[0-9]{4,}");
            planned(helper, episode);
            steppedUp(helper, episode);
            assertThat(helper.status("/children/assessments/list")).isEqualTo(403);
        }
        String referral;
        try (var manager = Visitor.signedIn(MANAGER)) {
            referral = newest(manager, "/children/assessments/list", FAMILY, "SW-[0-9]{4}-[0-9]{4,}");
            manager.go("/children/assessments/decide?referral=" + referral);
            Form.on(manager, "decide").take("Assess").fill("reason", "Injuries are unexplained").choose("worker", "Hannah Osei, Assessment and protection")
                    .press("save");
            assertThat(manager.go("/children/assessments/view?referral=" + referral).page().locator("main").textContent()).contains("Hannah Osei");
        }
        try (var worker = Visitor.signedIn(SOCIAL_WORKER)) {
            worker.go("/children/assessments/write?referral=" + referral);
            Form.on(worker, "write").fill("seenOn", today()).fill("childVoice", "He feels safe with his aunt").fill("analysis", "It was an accident")
                    .fill("writtenOn", today()).press("save");
            assertThat(worker.status("/children/assessments/authorise?referral=" + referral)).isEqualTo(403);
        }
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/children/assessments/authorise?referral=" + referral);
            Form.on(manager, "authorise").take("Step down to early help").fill("reason", "Help is enough").choose("agency", "Tern Family Support")
                    .choose("lead", "Maeve Dolan, Tern Family Support").press("save");
            var after = manager.go("/children/assessments/view?referral=" + referral).page().locator("main").textContent();
            assertThat(after).contains("Stepped down to early help", "Referred to social work", "Early help opened", "Contact received");
            manager.look("children-assessment");
        }
        try (var partner = Visitor.signedIn(PARTNER)) {
            var next = newest(partner, "/children/early-help/list", FAMILY, "EH-[0-9]{4}-[0-9]{4,}");
            var page = partner.go("/children/early-help/view?episode=" + next).page().locator("main").textContent();
            assertThat(page).contains(episode, "Stepped down to early help").doesNotContain("Social work assessment authorised");
        }
    }

    @Test
    void lists_show_the_clock_and_are_taken_away_as_a_file() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/children/contacts/list?late=true");
            assertThat(manager.page().locator("main tbody tr").count()).isPositive();
            manager.look("children-front-door");
            assertThat(new String(manager.download("/children/api/contacts.csv"), StandardCharsets.UTF_8)).contains("reference", "CT-");
            assertThat(new String(manager.download("/children/api/assessments.xlsx"), StandardCharsets.ISO_8859_1)).startsWith("PK");
            assertThat(manager.status("/children/api/contacts?text=CT-2022")).isEqualTo(200);
            assertThat(manager.status("/children/api/contacts?text=" + HELPED)).as("a name in an address").isBetween(400, 422);
            manager.go("/children/early-help/list?agency=tern-family-support");
            assertThat(manager.page().locator("main").textContent()).contains("EH-", "Tern Family Support");
            manager.go("/children/assessments/list");
            assertThat(manager.page().locator("main").textContent()).contains("SW-");
        }
    }

    @Test
    void the_wrong_role_is_refused_on_page_and_interface() {
        try (var stranger = Visitor.signedIn(STRANGER)) {
            for (var path : new String[] {"/children/contacts/list", "/children/early-help/list", "/children/assessments/list", "/children/api/contacts",
                "/children/api/contacts.csv", "/children/api/early-help", "/children/api/assessments"}) {
                assertThat(stranger.status(path)).as(path).isEqualTo(403);
            }
        }
        try (var partner = Visitor.signedIn(PARTNER)) {
            assertThat(partner.status("/children/early-help/list")).isEqualTo(200);
            assertThat(partner.status("/children/contacts/list")).isEqualTo(403);
            assertThat(partner.status("/children/api/assessments")).isEqualTo(403);
        }
    }

    @Test
    void a_second_early_help_for_the_same_child_is_refused_with_a_link_to_the_open_one() {
        String contact;
        try (var worker = Visitor.signedIn(WORKER)) {
            worker.go("/children/contacts/new?person=" + newest(worker, "/children/contacts/list", HELPED, "P[0-9]{6,}"));
            Form.on(worker, "new").choose("source", "Police").fill("worry", "Seen alone at the pier").take("Yes").press("save");
            contact = first(worker.title(), "CT-[0-9]{4}-[0-9]{4,}");
        }
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/children/contacts/decide?contact=" + contact);
            var open = manager.page().locator("#open-help a").first();
            var reference = open.textContent().strip();
            manager.look("children-contact-decide");
            Form.on(manager, "decide").take("Early help").fill("reason", "A plan brings calm").choose("agency", "Seaborough Council")
                    .choose("lead", "Graham Pike, Early help north").choose("team", "Early help north").press("save");
            assertThat(manager.page().locator("[data-errors]").textContent()).contains(reference);
            manager.page().locator("#open-help a").first().click();
            assertThat(manager.title()).contains(reference);
        }
    }

    @Test
    void two_who_write_one_plan_see_both_versions() {
        try (var first = Visitor.signedIn(HELPER); var second = Visitor.signedIn(MANAGER)) {
            var page = "/children/early-help/plan?episode=" + newest(first, "/children/early-help/list", "Rahman", "EH-[0-9]{4}-[0-9]{4,}");
            first.go(page);
            second.go(page);
            first.page().locator("[id='plan:goals:0:progress']").fill("What the first person wrote");
            Form.on(first, "plan").fill("familyVoice", "Heard by the first person").press("save");
            assertThat(first.page().url()).contains("/early-help/view");

            second.page().locator("[id='plan:goals:0:progress']").fill("What the second person wrote");
            Form.on(second, "plan").fill("familyVoice", "Heard by the second person").press("save");
            var told = second.page().locator("main").textContent();
            assertThat(told).contains("Somebody else changed this record", "Stored now: Heard by the first person", "Stored now: What the first person wrote");
            assertThat(Form.on(second, "plan").value("familyVoice")).isEqualTo("Heard by the second person");
            second.look("children-early-help-conflict");
            Form.on(second, "plan").tick("overwrite").press("save");
            assertThat(second.page().locator("main").textContent()).contains("Heard by the second person");
        }
    }

    @Test
    void a_document_is_attached_and_opens_only_to_those_who_read_the_record() throws IOException {
        try (var worker = Visitor.signedIn(WORKER); var partner = Visitor.signedIn(PARTNER)) {
            worker.go("/children/contacts/view?contact=CT-2022-0005");
            worker.page().locator("#attach").click();
            worker.look("children-document");
            Form.on(worker, "attach").press("save");
            assertThat(Form.on(worker, "attach").error("file")).isNotBlank();
            var file = Files.writeString(Files.createTempDirectory("journey").resolve("drawing.txt"), "A good day");
            Form.on(worker, "attach").attach("file", file).fill("document_title", "A good day, drawn").press("save");
            Form.assertDone(worker, "The document is attached.");
            var link = worker.page().locator("main a[href*='/api/documents/']").first().getAttribute("href");
            assertThat(new String(worker.download(link), StandardCharsets.UTF_8)).isEqualTo("A good day");
            assertThat(partner.status(link)).isEqualTo(403);
            assertThat(partner.status("/children/documents/attach?record=CT-2022-0005")).isEqualTo(403);
        }
    }

    @Test
    void the_quarter_is_computed_from_casework() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/children/scorecards/view?card=children-quarter");
            assertThat(manager.page().locator("main").textContent()).contains("Contacts decided within one working day",
                    "Children referred again within twelve months", "Early help plans with at least one outcome met");
            manager.look("scorecard-children-quarter");
        }
        try (var partner = Visitor.signedIn(PARTNER)) {
            assertThat(partner.status("/children/scorecards/view?card=children-quarter")).isEqualTo(403);
        }
    }

    private static String contactRecorded() {
        try (var worker = Visitor.signedIn(WORKER)) {
            var person = newest(worker, "/children/contacts/list", FAMILY, "P[0-9]{6,}");
            assertThat(worker.page().url()).as("no name in the address").doesNotContain(FAMILY);
            worker.go("/children/contacts/new?person=" + person);
            Form.on(worker, "new").choose("source", "Police").fill("sourceName", "Duty sergeant").press("save");
            assertThat(Form.on(worker, "new").error("worry")).isNotBlank();
            worker.page().locator("[id='new:siblings'] input").first().check();
            Form.on(worker, "new").fill("worry", "Found alone in the park after dark").take("Yes").press("save");
            assertThat(worker.page().locator("main").textContent()).contains("Found alone in the park after dark");
            var reference = first(worker.title(), "CT-[0-9]{4}-[0-9]{4,}");
            assertThat(worker.page().locator("#earlier").count()).isEqualTo(1);
            assertThat(worker.page().locator("#decide").count()).isZero();
            assertThat(worker.status("/children/contacts/decide?contact=" + reference)).isEqualTo(403);
            worker.look("children-contact");
            return reference;
        }
    }

    private static void decided(String contact) {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/children/contacts/decide?contact=" + contact);
            Form.on(manager, "decide").take("Early help").fill("reason", "A plan brings calm").choose("agency", "Seaborough Council")
                    .choose("lead", "Graham Pike, Early help north").choose("team", "Early help north").press("save");
            assertThat(manager.page().locator("main").textContent()).contains("Early help opened", "EH-");
        }
    }

    private static void planned(Visitor helper, String episode) {
        helper.go("/children/early-help/plan?episode=" + episode);
        var form = Form.on(helper, "plan").fill("assessedOn", today()).fill("assessment", "The whole family was seen").fill("agreedOn", today())
                .fill("reviewOn", LocalDate.parse(today()).plusDays(42).toString());
        form.press("save");
        assertThat(helper.page().locator("main").textContent()).contains("at least 3 outcomes");
        for (var number = 0; number < 3; number++) {
            helper.page().locator("[id='plan:goals:" + number + ":needed']").check();
            helper.page().locator("[id='plan:goals:" + number + ":goal']").fill("A goal of the family");
        }
        form.press("save");
        assertThat(helper.page().locator("main").textContent()).contains("Early help plan agreed with the family");
        helper.look("children-early-help");
    }

    private static void steppedUp(Visitor helper, String episode) {
        helper.go("/children/early-help/step-up?episode=" + episode);
        Form.on(helper, "step-up").fill("reason", "A bruise that nobody can explain").choose("team", "Assessment and protection").press("save");
        assertThat(helper.page().locator("main").textContent()).contains("Stepped up to social work", "SW-");
    }

    /** What stands first in a list of everything that was searched by a name, newest first. */
    private static String newest(Visitor visitor, String list, String name, String pattern) {
        visitor.go(list);
        visitor.page().locator("form.lc-filters [name='text']").fill(name);
        visitor.page().locator("form.lc-filters [name='state']").selectOption("ALL");
        visitor.page().locator("form.lc-filters button[type='submit']").click();
        visitor.page().locator("main thead a[href*='order=STARTED']").click();
        return first(visitor.page().locator("main tbody tr").first().textContent(), pattern);
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static String today() {
        var told = System.getenv("LIFECOURSE_TODAY");
        return told == null || told.isBlank() ? LocalDate.now(ZoneId.of("Europe/London")).toString() : told.strip();
    }
}
