package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An EHC needs assessment from the request to a lawful exception, by a caseworker and the manager who decides; refused to others. */
class EhcRequestIT {

    private static final String CASEWORKER = "beth.larwood";
    private static final String MANAGER = "imogen.hartley";
    private static final String OUTSIDER = "owen.sallis";
    private static final String OPEN = "SEND-26-0006";
    private static final String CONTESTED = "SEND-26-0004";

    @Test
    void a_request_is_recorded_decided_and_one_exception_lifts_only_its_window_until_it_is_withdrawn() {
        String reference;
        LocalDate received;
        try (var caseworker = Visitor.signedIn(CASEWORKER)) {
            received = LocalDate.parse(find("\"today\":\"[0-9-]+", caseworker.get("/send/api/ehc-requests")).substring(9)).minusDays(120);
            caseworker.go("/send/ehc-requests/new?person=" + personOf(caseworker, "SEND-25-0031"));
            Form.on(caseworker, "request").fill("received_on", received.toString()).choose("source", "Parent").fill("setting", "Fernside Primary").press("save");
            assertThat(Form.on(caseworker, "request").error("reason")).isNotBlank();
            Form.on(caseworker, "request").fill("reason", "Lessons cannot be followed without help.").choose("caseworker", "Beth Larwood").press("save");
            reference = find("SEND-\\d\\d-\\d{4}", caseworker.title());
            var record = caseworker.get("/send/api/ehc-requests/" + reference);
            assertThat(record).contains(due(received.plusWeeks(6)), due(received.plusWeeks(16)), due(received.plusWeeks(20)));
            assertThat(caseworker.status("/send/ehc-requests/decide?request=" + reference)).isEqualTo(403);
            caseworker.look("send-ehc-request-new");
        }
        var decided = received.plusDays(35);
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/send/ehc-requests/decide?request=" + reference);
            manager.page().locator("input[name='decision:assesses'][value=true]").check();
            Form.on(manager, "decision").fill("decided_on", decided.toString()).fill("decision_reason", "The test is met.").press("save");
            assertThat(manager.page().locator(".lc-advice tbody tr").count()).isEqualTo(5);
        }
        try (var caseworker = Visitor.signedIn(CASEWORKER)) {
            caseworker.go("/send/ehc-requests/advice?request=" + reference + "&body=health");
            Form.on(caseworker, "advice").fill("received_on", decided.plusDays(24).toString()).press("save");
            caseworker.go("/send/ehc-requests/exception?request=" + reference);
            caseworker.page().locator("input[name='exception:clocks'][value=education]").check();
            caseworker.page().locator("input[name='exception:ground'][value=SCHOOL_CLOSED]").check();
            var form = Form.on(caseworker, "exception");
            form.fill("from", decided.plusDays(14).toString()).fill("to", decided.plusDays(50).toString()).press("save");
            assertThat(form.error("evidence")).isNotBlank();
            form.fill("evidence", "Term dates of the school.").press("save");
            assertThat(form.error("from")).isNotBlank();
            form.fill("from", decided.plusDays(7).toString()).press("save");
            var record = caseworker.get("/send/api/ehc-requests/" + reference);
            assertThat(record).contains("\"excepted\":false", due(received.plusWeeks(20)));
            assertThat(advice(record, "EDUCATION")).contains(due(decided.plusDays(86)));
            assertThat(advice(record, "SOCIAL_CARE")).contains(due(decided.plusWeeks(6)));
            assertThat(advice(record, "HEALTH")).contains("\"receivedOn\":\"" + decided.plusDays(24));
            caseworker.page().locator("[id$=':remind']").first().click();
            assertThat(caseworker.get("/send/api/ehc-requests/" + reference)).contains("\"reminders\":1");
            caseworker.go("/send/ehc-requests/view?request=" + reference).look("send-ehc-request-exception");
            assertThat(caseworker.page().locator(".lc-exception").count()).isEqualTo(1);
            caseworker.page().locator("a[href*='/clocks/withdraw?exception=']").first().click();
            Form.on(caseworker, "withdrawal").fill("because", "The school was open.").press("withdraw");
            caseworker.go("/send/ehc-requests/view?request=" + reference);
            assertThat(caseworker.page().locator(".lc-exception").count()).isZero();
            assertThat(advice(caseworker.get("/send/api/ehc-requests/" + reference), "EDUCATION")).contains(due(decided.plusWeeks(6)));
        }
    }

    @Test
    void a_name_is_searched_by_post_and_stands_in_no_address() {
        try (var caseworker = Visitor.signedIn(CASEWORKER)) {
            caseworker.go("/send/ehc-requests/list");
            Form.on(caseworker, "look").fill("words", "Thornberry").press("go");
            assertThat(caseworker.page().url()).doesNotContain("Thornberry").contains("search=");
            assertThat(caseworker.page().locator(".lc-requests tbody tr").count()).isBetween(1, 10);
            assertThat(caseworker.page().locator(".lc-requests tbody").textContent()).contains("SEND-26-0013");
            var addresses = caseworker.page().locator("main a, main form").evaluateAll("all => all.map(one => one.href || one.action).join(' ')");
            assertThat(addresses.toString()).doesNotContain("Thornberry");
            caseworker.page().locator("a.lc-sort").nth(2).click();
            assertThat(caseworker.page().locator(".lc-requests tbody").textContent()).contains("SEND-26-0013").doesNotContain("SEND-26-0007");
            Form.on(caseworker, "look").fill("words", "send-26-0007").press("go");
            assertThat(caseworker.page().url()).contains("reference=SEND-26-0007").doesNotContain("search=");
            assertThat(caseworker.page().locator(".lc-requests tbody tr").count()).isEqualTo(1);
            caseworker.go("/send/ehc-requests/list?text=Thornberry");
            assertThat(caseworker.page().locator(".lc-requests tbody tr").count()).isGreaterThan(10);
        }
    }

    @Test
    void the_second_to_edit_a_request_sees_both_values() {
        try (var first = Visitor.signedIn(CASEWORKER); var second = Visitor.signedIn(MANAGER)) {
            first.go("/send/ehc-requests/edit?request=" + CONTESTED);
            second.go("/send/ehc-requests/edit?request=" + CONTESTED);
            Form.on(first, "request").fill("setting", "Saltmarsh Junior").press("save");
            var form = Form.on(second, "request");
            form.fill("setting", "Saltmarsh Infants").press("save");
            assertThat(second.page().locator("main").textContent()).contains("Saltmarsh Junior");
            assertThat(form.value("setting")).isEqualTo("Saltmarsh Infants");
            second.look("send-ehc-request-conflict");
            form.tick("overwrite").press("save");
            assertThat(second.get("/send/api/ehc-requests/" + CONTESTED)).contains("Saltmarsh Infants");
        }
    }

    @Test
    void the_board_is_filtered_sorted_and_taken_out() {
        try (var caseworker = Visitor.signedIn(CASEWORKER)) {
            caseworker.go("/send/ehc-requests/list");
            assertThat(caseworker.page().locator(".lc-requests tbody tr").count()).isGreaterThanOrEqualTo(18);
            caseworker.look("send-ehc-requests");
            caseworker.go("/send/ehc-requests/list?risk=LATE&order=RECEIVED");
            assertThat(caseworker.page().locator(".lc-requests tbody").textContent()).contains(OPEN).doesNotContain("SEND-26-0010");
            assertThat(caseworker.get("/send/api/ehc-requests.csv?risk=LATE")).contains(OPEN).doesNotContain("SEND-26-0010");
            assertThat(caseworker.download("/send/api/ehc-requests.xlsx")).startsWith('P', 'K');
            caseworker.go("/send/ehc-requests/view?request=SEND-26-0007").look("send-ehc-request");
            assertThat(caseworker.page().locator(".lc-track-svg rect.x").count()).isEqualTo(1);
        }
    }

    @Test
    void others_see_nothing_of_it() {
        try (var outsider = Visitor.signedIn(OUTSIDER)) {
            for (var page : new String[] {"list", "view?request=" + OPEN, "edit?request=" + OPEN, "decide?request=" + OPEN, "exception?request=" + OPEN}) {
                assertThat(outsider.status("/send/ehc-requests/" + page)).as(page).isEqualTo(403);
            }
            for (var answer : new String[] {"ehc-requests", "ehc-requests/" + OPEN, "ehc-requests.csv", "ehc-requests.xlsx"}) {
                assertThat(outsider.status("/send/api/" + answer)).as(answer).isEqualTo(403);
            }
            assertThat(outsider.go("/search?q=" + OPEN).page().locator("main a[href*='" + OPEN + "']").count()).isZero();
        }
    }

    private static String due(LocalDate day) {
        return "\"dueOn\":\"" + day + "\"";
    }

    private static String personOf(Visitor visitor, String reference) {
        return find("P\\d{6,}", visitor.get("/send/api/ehc-requests/" + reference));
    }

    private static String advice(String record, String body) {
        return find("\\{\"body\":\"" + body + "\"[^}]*}", record);
    }

    private static String find(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group();
    }
}
