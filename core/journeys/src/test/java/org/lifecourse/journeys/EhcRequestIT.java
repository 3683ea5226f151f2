package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An EHC needs assessment from the request to a lawful exception, by a caseworker and the manager who decides; refused to others. */
class EhcRequestIT {

    private static final String CASEWORKER = "beth.larwood";
    private static final String MANAGER = "imogen.hartley";
    private static final String OUTSIDER = "owen.sallis";
    private static final String OPEN = "SEND-26-0006";

    @Test
    void a_request_is_recorded_decided_and_one_exception_lifts_only_its_window() {
        String reference;
        try (var caseworker = Visitor.signedIn(CASEWORKER)) {
            caseworker.go("/send/ehc-requests/new?person=" + personOf(caseworker, "SEND-25-0031"));
            Form.on(caseworker, "request").fill("received_on", "2026-06-01").choose("source", "Parent").fill("setting", "Fernside Primary").press("save");
            assertThat(Form.on(caseworker, "request").error("reason")).isNotBlank();
            Form.on(caseworker, "request").fill("reason", "Lessons cannot be followed without help.").choose("caseworker", "Beth Larwood").press("save");
            reference = find("SEND-\\d\\d-\\d{4}", caseworker.title());
            var record = caseworker.get("/send/api/ehc-requests/" + reference);
            assertThat(record).contains("\"dueOn\":\"2026-07-13\"", "\"dueOn\":\"2026-09-21\"", "\"dueOn\":\"2026-10-19\"");
            assertThat(caseworker.status("/send/ehc-requests/decide?request=" + reference)).isEqualTo(403);
            caseworker.look("send-ehc-request-new");
        }
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go("/send/ehc-requests/decide?request=" + reference);
            manager.page().locator("input[name='decision:assesses'][value=true]").check();
            Form.on(manager, "decision").fill("decided_on", "2026-07-06").fill("decision_reason", "The test is met.").press("save");
            assertThat(manager.page().locator(".lc-advice tbody tr").count()).isEqualTo(5);
        }
        try (var caseworker = Visitor.signedIn(CASEWORKER)) {
            caseworker.go("/send/ehc-requests/advice?request=" + reference + "&body=health");
            Form.on(caseworker, "advice").fill("received_on", "2026-07-30").press("save");
            caseworker.go("/send/ehc-requests/exception?request=" + reference);
            caseworker.page().locator("input[name='exception:clocks'][value=education]").check();
            caseworker.page().locator("input[name='exception:ground'][value=SCHOOL_CLOSED]").check();
            Form.on(caseworker, "exception").fill("from", "2026-07-20").fill("to", "2026-08-25").press("save");
            assertThat(Form.on(caseworker, "exception").error("evidence")).isNotBlank();
            Form.on(caseworker, "exception").fill("evidence", "Term dates of the school.").fill("agreed", "2026-09-21").press("save");
            var record = caseworker.get("/send/api/ehc-requests/" + reference);
            assertThat(record).contains("\"excepted\":false", "\"dueOn\":\"2026-09-21\"", "\"dueOn\":\"2026-10-19\"");
            assertThat(advice(record, "EDUCATION")).contains("\"dueOn\":\"2026-09-21\"");
            assertThat(advice(record, "SOCIAL_CARE")).contains("\"dueOn\":\"2026-08-17\"");
            assertThat(advice(record, "HEALTH")).contains("\"receivedOn\":\"2026-07-30\"");
            caseworker.page().locator("[id$=':remind']").first().click();
            assertThat(caseworker.get("/send/api/ehc-requests/" + reference)).contains("\"reminders\":1");
            caseworker.go("/send/ehc-requests/view?request=" + reference).look("send-ehc-request-exception");
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
