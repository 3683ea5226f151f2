package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A worry about two brothers is told, decided on, helped early, stepped up to social work and stepped down again: one unbroken record. */
class EarlyHelpIT {

    private static final String WORKER = "aisha.bello";
    private static final String MANAGER = "nell.forsythe";
    private static final String HELPER = "graham.pike";
    private static final String SOCIAL_WORKER = "hannah.osei";
    private static final String PARTNER = "maeve.dolan";
    private static final String STRANGER = "owen.sallis";

    @Test
    void help_steps_up_and_down_for_two_brothers_in_one_chronology() {
        var contact = contactRecorded();
        decided(contact);
        String episode;
        try (var helper = Visitor.signedIn(HELPER)) {
            episode = newest(helper, "/children/api/early-help", "EH");
            planned(helper, episode);
            steppedUp(helper, episode);
            assertThat(helper.status("/children/assessments/list")).isEqualTo(403);
        }
        String referral;
        try (var manager = Visitor.signedIn(MANAGER)) {
            referral = newest(manager, "/children/api/assessments", "SW");
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
            var next = newest(partner, "/children/api/early-help", "EH");
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

    private static String contactRecorded() {
        try (var worker = Visitor.signedIn(WORKER)) {
            var person = first(worker.get("/children/api/contacts?text=Ashworth&state=ALL"), "P[0-9]{6,}");
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

    private static String newest(Visitor visitor, String path, String prefix) {
        var found = Pattern.compile(prefix + "-[0-9]{4}-[0-9]{4,}").matcher(visitor.get(path + "?order=STARTED&text=Ashworth"));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/London")).toString();
    }
}
