package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SEND strategy: its matrix, its action plan, what became of the plan before, and the plan on a page. */
class CommissioningIT {

    private static final String COMMISSIONER = "imogen.hartley";

    @Test
    void the_matrix_shows_fourteen_actions_and_how_many_serve_each_priority() {
        try (var commissioner = Visitor.signedIn(COMMISSIONER)) {
            commissioner.go("/send/commissioning/matrix");
            assertThat(commissioner.page().locator(".lc-matrix tbody tr").count()).isEqualTo(14);
            assertThat(commissioner.page().locator(".lc-matrix tfoot b").allTextContents()).containsExactly("14", "5", "14", "6");
            commissioner.page().locator("select[name=priority]").selectOption("P2");
            show(commissioner);
            assertThat(commissioner.page().locator(".lc-matrix tbody td.lc-item-no").allTextContents()).containsExactly("3", "4", "7", "8", "14");
        }
    }

    @Test
    void actions_are_filtered_by_lead_and_quarter_and_exported_as_they_are_shown() {
        try (var commissioner = Visitor.signedIn(COMMISSIONER)) {
            commissioner.go("/send/commissioning/actions");
            assertThat(shown(commissioner)).hasSize(14);
            commissioner.page().locator("select[name=lead]").selectOption("assistant-director-life-course");
            show(commissioner);
            assertThat(shown(commissioner)).containsExactlyInAnyOrder("7", "8");
            commissioner.page().locator("select[name=quarter]").selectOption("2023-Q4");
            show(commissioner);
            assertThat(shown(commissioner)).containsExactly("7");
            assertThat(commissioner.page().locator("main").textContent()).contains("Desmond Ivey", "Q4 2023/24");
            commissioner.look("send-actions-filtered");

            var csv = commissioner.get(commissioner.page().locator("main a[href*='actions.csv']").getAttribute("href"));
            assertThat(csv).contains("Make mental health support timely and efficient").doesNotContain("Make technology enabled care");
        }
    }

    @Test
    void the_actions_stand_by_lead_too() {
        try (var commissioner = Visitor.signedIn(COMMISSIONER)) {
            commissioner.go("/send/commissioning/actions");
            commissioner.page().locator(".lc-seg a", new Page.LocatorOptions().setHasText("By lead")).click();
            assertThat(commissioner.page().locator("tr.lc-group th").allTextContents().toString()).contains("No lead named");
            commissioner.look("send-actions-by-lead");
        }
    }

    @Test
    void the_audit_of_the_former_plan_shows_all_its_actions() {
        try (var commissioner = Visitor.signedIn(COMMISSIONER)) {
            commissioner.go("/send/commissioning/former");
            assertThat(commissioner.page().locator(".lc-former tbody tr").count()).isEqualTo(22);
            var link = commissioner.page().locator(".lc-former td.lc-c-forward a").first();
            var words = link.textContent();
            link.click();
            assertThat(words).endsWith(commissioner.title());
        }
    }

    @Test
    void the_plan_on_a_page_has_all_actions_and_an_easy_version() {
        try (var commissioner = Visitor.signedIn(COMMISSIONER)) {
            commissioner.go("/send/commissioning/page");
            assertThat(commissioner.page().locator(".lc-sheet-priorities > li").count()).isEqualTo(4);
            assertThat(commissioner.page().locator(".lc-sheet-actions > li:not(.lc-sheet-legend)").count()).isEqualTo(14);
            commissioner.page().locator(".lc-seg a", new Page.LocatorOptions().setHasText("Easy read")).click();
            assertThat(commissioner.title()).isEqualTo("Our SEND plan in easy read");
        }
    }

    @Test
    void every_table_goes_out_as_csv_and_as_a_workbook() {
        try (var commissioner = Visitor.signedIn(COMMISSIONER)) {
            for (var table : List.of("matrix", "actions", "former")) {
                assertThat(commissioner.get("/send/api/commissioning/" + table + ".csv").lines().count()).as(table).isGreaterThan(14);
                assertThat(commissioner.download("/send/api/commissioning/" + table + ".xlsx")).as(table).startsWith('P', 'K');
            }
        }
    }

    @Test
    void the_matrix_is_read_by_keyboard_alone() {
        try (var commissioner = Visitor.signedIn(COMMISSIONER)) {
            commissioner.go("/send/commissioning/matrix");
            var keys = Keyboard.of(commissioner);
            keys.toWords("All").type("2. Offer").toWords("Show").enter();
            assertThat(commissioner.page().locator(".lc-matrix tbody tr").count()).isEqualTo(5);
            keys.toWords("Widen choice and control").enter();
            assertThat(commissioner.title()).startsWith("Widen choice and control");
        }
    }

    @Test
    void somebody_of_governance_alone_sees_no_send() {
        try (var reader = Visitor.signedIn("colette.brannigan")) {
            assertThat(reader.page().locator(".lc-nav details[data-module=governance]").count()).isEqualTo(1);
            assertThat(reader.page().locator(".lc-nav details[data-module=send]").count()).isZero();
            for (var path : List.of("/send/commissioning/matrix", "/send/commissioning/actions", "/send/commissioning/former",
                    "/send/commissioning/page", "/send/api/commissioning/matrix", "/send/api/commissioning/actions.csv",
                    "/send/api/commissioning/former.xlsx", "/send/api/plans/send-commissioning-2023")) {
                assertThat(reader.status(path)).as(path).isEqualTo(403);
            }
        }
    }

    private static void show(Visitor visitor) {
        visitor.page().locator("main .lc-filters button[type=submit]").click();
    }

    private static List<String> shown(Visitor visitor) {
        return visitor.page().locator(".lc-action-plan td.lc-c-action .lc-no").allTextContents();
    }
}
