package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deadlines: golden days on page and by REST, rules that may and may not be changed, closed days, calendar and feed. */
class DeadlinesIT {

    private static final List<String[]> GOLDEN = List.of(new String[] {"governance.ofsted-draft-plan", "2021-05-10", "2021-06-08"},
            new String[] {"governance.ofsted-final-plan", "2021-05-10", "2021-08-17"}, new String[] {"governance.agenda", "2021-06-09", "2021-06-01"},
            new String[] {"governance.agenda", "2023-06-07", "2023-05-30"}, new String[] {"governance.key-decision-notice", "2023-06-07", "2023-05-09"},
            new String[] {"children.strategy-to-conference", "2025-12-18", "2026-01-13"},
            new String[] {"children.strategy-to-conference", "2026-03-27", "2026-04-21"}, new String[] {"children.census-enquiry", "2024-03-31", "2024-03-11"},
            new String[] {"send.decide-whether-to-assess", "2026-06-01", "2026-07-13"}, new String[] {"send.no-plan-decision", "2026-06-01", "2026-09-21"},
            new String[] {"send.final-plan", "2026-06-01", "2026-10-19"});

    @Test
    void the_golden_days_come_out_of_page_and_rest() {
        try (var anybody = Visitor.signedIn("owen.sallis")) {
            for (var golden : GOLDEN) {
                assertThat(anybody.get("/api/deadlines/" + golden[0] + "?from=" + golden[1])).as(golden[0] + " " + golden[1])
                        .contains("\"due\":\"" + golden[2] + "\"");
                anybody.go("/deadlines/calculator?rule=" + golden[0] + "&from=" + golden[1]);
                assertThat(anybody.page().locator("#due").getAttribute("data-day")).as(golden[0] + " " + golden[1]).isEqualTo(golden[2]);
            }
            anybody.go("/deadlines/calculator?rule=children.strategy-to-conference&from=2025-12-18");
            assertThat(anybody.page().locator("#explanation").textContent()).contains("25 December 2025", "Christmas", "26 December 2025", "1 January 2026");
            anybody.look("deadlines-calculator");
        }
    }

    @Test
    void a_wrong_day_and_an_unknown_rule_are_answered_clearly() {
        try (var anybody = Visitor.signedIn("owen.sallis")) {
            assertThat(anybody.status("/api/deadlines/send.final-plan?from=31-02-2026")).isEqualTo(400);
            assertThat(anybody.status("/api/deadlines/send.final-plan")).isEqualTo(400);
            assertThat(anybody.status("/api/deadlines/send.no-such-rule?from=2026-06-01")).isEqualTo(404);
            assertThat(anybody.status("/deadlines/calculator?rule=send.no-such-rule&from=2026-06-01")).isEqualTo(404);
            assertThat(anybody.get("/api/deadlines?area=send")).contains("send.decide-whether-to-assess").doesNotContain("adults.dols-urgent");
        }
        try (var stranger = Visitor.stranger()) {
            assertThat(stranger.status("/api/deadlines")).isEqualTo(401);
        }
    }

    @Test
    void a_statutory_rule_refuses_and_a_local_one_is_changed_and_audited() {
        try (var administrator = Visitor.signedIn("priya.nandakumar")) {
            administrator.go("/deadlines/rule?code=send.decide-whether-to-assess");
            assertThat(administrator.page().locator("#why-not").count()).isEqualTo(1);
            assertThat(administrator.page().locator("[id='change:save']").count()).isZero();
            administrator.look("deadlines-rule-statutory");

            administrator.go("/deadlines/rule?code=core.member-enquiry");
            Form.on(administrator, "change").fill("from", "2031-04-01").fill("quantity", "8").fill("reason", "Journey").press("save");
            assertThat(administrator.page().locator(".lc-done").count()).isEqualTo(1);
            assertThat(administrator.page().locator("#versions-table tbody tr").count()).isEqualTo(2);
            administrator.look("deadlines-rule-local");
            administrator.go("/administration/audit/list?reference=core.member-enquiry");
            assertThat(administrator.page().locator("main").textContent()).contains("core.member-enquiry");
        }
    }

    @Test
    void closed_days_are_added_and_removed_by_the_administrator_alone() {
        try (var administrator = Visitor.signedIn("priya.nandakumar")) {
            administrator.go("/deadlines/closures?year=2025");
            assertThat(administrator.page().locator("#holiday-list li").count()).isEqualTo(8);
            Form.on(administrator, "closing").fill("day", "2031-12-29").fill("reason", "Journey between the holidays").press("add");
            assertThat(administrator.page().locator("[id='closures']").textContent()).contains("29 December 2031", "Journey between the holidays");
            administrator.look("deadlines-closures");
            administrator.page().locator("[id='closures'] li:has-text('29 December 2031') button").click();
            assertThat(administrator.page().locator("[id='closures']").textContent()).doesNotContain("29 December 2031");
        }
        try (var anybody = Visitor.signedIn("owen.sallis")) {
            anybody.go("/deadlines/closures");
            assertThat(anybody.page().locator("[id='closing:add']").count()).isZero();
            anybody.go("/deadlines/rule?code=core.member-enquiry");
            assertThat(anybody.page().locator("[id='change:save']").count()).isZero();
        }
    }

    @Test
    void calendar_and_forecast_are_for_whoever_may_see_them() {
        try (var manager = Visitor.signedIn("imogen.hartley")) {
            for (var view : List.of("week", "month", "late")) {
                manager.go("/deadlines/calendar?whose=all&area=send&view=" + view);
                assertThat(manager.page().locator("#warned").count()).as("the clocks were looked through when the modules started").isEqualTo(1);
                manager.look("deadlines-calendar-" + view);
            }
            manager.go("/deadlines/forecast?area=send");
            manager.page().locator("main details.lc-more summary").first().click();
            assertThat(manager.page().locator("#by-day tbody tr").count()).isGreaterThanOrEqualTo(30);
            manager.look("deadlines-forecast");
        }
        try (var reader = Visitor.signedIn("colette.brannigan")) {
            assertThat(reader.status("/deadlines/calendar")).isEqualTo(403);
            assertThat(reader.status("/deadlines/forecast")).isEqualTo(403);
            assertThat(reader.status("/deadlines/calculator")).isEqualTo(200);
        }
    }

    @Test
    void an_exception_is_withdrawn_only_where_it_may_be_recorded() {
        try (var anybody = Visitor.signedIn("martha.quill")) {
            assertThat(anybody.status("/adults/clocks/withdraw?exception=0")).isEqualTo(404);
            assertThat(anybody.status("/adults/clocks/withdraw")).isEqualTo(404);
        }
        try (var stranger = Visitor.stranger()) {
            assertThat(stranger.status("/send/clocks/withdraw?exception=0")).isNotEqualTo(200);
        }
    }

    @Test
    void ones_own_deadlines_go_to_a_calendar_program_by_a_secret_that_can_be_ended() {
        try (var caseworker = Visitor.signedIn("beth.larwood"); var program = Visitor.stranger()) {
            assertThat(caseworker.get("/api/deadlines/mine.ics")).startsWith("BEGIN:VCALENDAR");
            assertThat(program.status("/api/deadlines/mine.ics")).isEqualTo(401);
            caseworker.go("/account/view");
            Form.on(caseworker, "feed").press("open");
            var feed = caseworker.page().locator("#feed-address").inputValue();
            var path = feed.substring(feed.indexOf("/api/"));
            caseworker.look("account-feed");
            assertThat(program.context().request().get(feed, RequestOptions.create()).text()).startsWith("BEGIN:VCALENDAR");
            caseworker.go("/account/view");
            assertThat(caseworker.page().locator("#feed-address").count()).isZero();
            Form.on(caseworker, "feed").press("close");
            assertThat(caseworker.page().locator(".lc-done").count()).isEqualTo(1);
            assertThat(program.status(path)).isEqualTo(404);
        }
    }
}
