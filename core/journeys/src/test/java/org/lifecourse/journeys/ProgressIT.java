package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** The quarterly progress of the plan for the Partnership Board, and the milestones of Putting People First. */
class ProgressIT {

    @Test
    void a_quarter_is_chosen_and_its_headlines_are_those_of_its_last_day() {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            clerk.go("/governance/progress/view?plan=seaborough-plan");
            clerk.page().locator("main select[name=quarter]").selectOption("2023-Q3");
            clerk.page().locator("main .lc-filters button[type=submit]").click();
            assertThat(clerk.page().locator(".lc-report-head").textContent()).contains("Quarter 3 2023/24", "31 December 2023", "30 September 2023");
            assertThat(clerk.page().locator(".lc-report .lc-stats dd").allTextContents().stream().map(words -> words.strip().replaceAll("\\s+", " ")))
                    .containsExactly("100", "7 7 more", "27 7 more", "50 20 more", "16 34 fewer", "64 of 100");
            clerk.look("progress-quarter");
        }
    }

    @Test
    void the_quarter_goes_out_as_csv_and_as_a_workbook() throws IOException {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            clerk.go("/governance/progress/view?plan=seaborough-plan&quarter=2023-Q3");
            var csv = clerk.get(clerk.page().locator("main a[href*='report.csv']").getAttribute("href"));
            try (var rows = CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv.replace("\uFEFF", "")))) {
                var all = rows.getRecords();
                assertThat(all).hasSize(100);
                assertThat(all.stream().filter(row -> row.toList().contains("3.4.3"))).hasSize(1);
            }
            assertThat(clerk.download(clerk.page().locator("main a[href*='report.xlsx']").getAttribute("href"))).startsWith('P', 'K');
        }
    }

    @Test
    void the_milestones_show_their_promises_and_arrangements() {
        try (var clerk = Visitor.signedIn("ruth.calloway")) {
            clerk.go("/governance/milestones/list");
            clerk.page().locator("main tbody a.lc-go").first().click();
            assertThat(clerk.page().locator("main .lc-stats dd").allTextContents()).startsWith("5", "15", "10");
            assertThat(clerk.page().locator(".lc-promises tbody tr").count()).isEqualTo(5);
            assertThat(clerk.page().locator(".lc-promises tbody td").count()).isEqualTo(15);
            assertThat(clerk.page().locator("section[aria-labelledby=arrangements-title]").textContent()).contains("12 arrangements");
            assertThat(clerk.page().locator(".lc-scale thead th").allTextContents()).containsExactly("Arrangement", "Green", "Amber/Green", "Amber/Red", "Red");
            assertThat(clerk.page().locator(".lc-scale tfoot b").allTextContents()).containsExactly("11", "1", "0", "0");
        }
    }

    @Test
    void the_board_reads_the_progress_by_keyboard_alone() {
        try (var reader = Visitor.signedIn("dolores.whitcombe")) {
            reader.go("/governance/milestones/list");
            Keyboard.of(reader).toWords("Putting People First").enter();
            assertThat(reader.title()).isEqualTo("Milestone self-assessment");
        }
    }

    @Test
    void somebody_who_may_not_read_plans_sees_neither() {
        try (var administrator = Visitor.signedIn("priya.nandakumar")) {
            for (var path : new String[] {"/governance/progress/view?plan=seaborough-plan", "/governance/milestones/view?plan=putting-people-first",
                    "/governance/api/progress/report.csv?plan=seaborough-plan", "/governance/api/progress/report.xlsx?plan=seaborough-plan"}) {
                assertThat(administrator.status(path)).as(path).isEqualTo(403);
            }
        }
    }
}
