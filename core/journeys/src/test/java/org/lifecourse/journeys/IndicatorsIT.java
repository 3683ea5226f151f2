package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quarter table of adult social care: its directions of travel, its chart, its definitions and targets, and what is frozen. */
class IndicatorsIT {

    private static final String ANALYST = "keisha.bramall";
    private static final String READER = "colette.brannigan";
    private static final String QUARTER = "/adults/scorecards/view?card=adults-quarter&to=2022-10-31";
    private static final String WITHIN = "adults.safeguarding.contacts-in-7-days";

    @Test
    void the_quarter_table_of_the_paper_comes_out() {
        try (var analyst = Visitor.signedIn(ANALYST)) {
            analyst.go(QUARTER);
            var moves = analyst.page().locator("#score .lc-move");
            assertThat(moves.locator("> span:nth-of-type(1)").allTextContents()).containsExactly("42", "64", "−20", "116", "59", "−43", "2 points",
                    "70", "−2 points", "−6 points");
            assertThat(moves.evaluateAll("all => all.map(one => one.dataset.direction)")).isEqualTo(
                    List.of("up", "up", "dn", "up", "up", "dn", "up", "up", "dn", "dn"));
            assertThat(moves.evaluateAll("all => all.map(one => one.dataset.judgement)")).isEqualTo(List.of("neither", "better", "neither",
                    "neither", "better", "neither", "better", "neither", "worse", "worse"));
            assertThat(analyst.page().locator("#score tr[data-indicator='adults.contacts'] td.lc-num").allTextContents())
                    .containsExactly("5,322", "5,636", "5,960", "5,940");
            assertThat(analyst.page().locator("#score tr[data-indicator='" + WITHIN + "'] .lc-now").textContent()).contains("95.3%");
            analyst.look("scorecard-adults-quarter");
        }
    }

    @Test
    void the_chart_names_the_month_outside_the_usual_range_and_has_a_table_twin() {
        try (var analyst = Visitor.signedIn(ANALYST)) {
            analyst.go(QUARTER + "&chart=" + WITHIN);
            assertThat(analyst.page().locator("#spc").textContent()).contains("July 2022 fell below the usual range, at 90.8%");
            assertThat(analyst.page().locator("#spc svg .sig").count()).isPositive();
            assertThat(analyst.page().locator("#spc #twin").textContent()).contains("July 2022", "217", "239", "90.8%", "Below the usual range");
            analyst.go("/adults/scorecards/indicator?indicator=" + WITHIN);
            assertThat(analyst.page().locator("#benchmarks").textContent()).contains("Region", "quartile");
            analyst.look("scorecard-indicator");
        }
    }

    @Test
    void a_target_is_set_and_shown_and_a_comment_is_kept() {
        try (var analyst = Visitor.signedIn(ANALYST)) {
            analyst.go("/adults/scorecards/target?indicator=adults.reviews");
            Form.on(analyst, "goal").fill("validFrom", "2022-04-01").fill("target", "1500").fill("words", "Journey target").press("save");
            assertThat(analyst.page().locator("#targets").textContent()).contains("1 April 2022", "1,500", "Journey target");
            analyst.go(QUARTER);
            assertThat(analyst.page().locator("#score tr[data-indicator='adults.reviews'] .lc-c-target").textContent()).contains("1,500", "not reached");
            analyst.go("/adults/scorecards/indicator?indicator=adults.reviews");
            Form.on(analyst, "say").fill("comment", "Journey: reviews recover.").press("save");
            assertThat(analyst.page().locator("main").textContent()).contains("Journey: reviews recover.");
        }
    }

    @Test
    void a_definition_gets_a_new_version() {
        try (var analyst = Visitor.signedIn(ANALYST)) {
            analyst.go("/adults/scorecards/define?indicator=adults.assessments");
            Form.on(analyst, "definition").fill("title", "").press("save");
            assertThat(Form.on(analyst, "definition").error("title")).isEqualTo("Enter a name.");
            Form.on(analyst, "definition").fill("title", "Assessments, journey version").press("save");
            assertThat(analyst.page().locator("#versions").textContent()).contains("Version 2", "Version 1, from the beginning");
        }
    }

    @Test
    void published_figures_are_frozen_with_a_reason() {
        try (var analyst = Visitor.signedIn(ANALYST)) {
            analyst.go("/adults/scorecards/freeze?card=adults-quarter&to=2022-10-31");
            Form.on(analyst, "freeze").fill("reason", "Cabinet member report of 24 November 2022").press("save");
            assertThat(analyst.page().locator("main").textContent()).contains("Figures frozen: Cabinet member report of 24 November 2022.");
        }
    }

    @Test
    void the_table_is_exported_and_computed_and_read_by_programs() {
        try (var analyst = Visitor.signedIn(ANALYST)) {
            assertThat(analyst.get("/adults/api/indicators?card=adults-quarter&to=2022-10-31&format=csv"))
                    .contains("August to October 2022", "adults.contacts", "5940", "-20");
            assertThat(new String(analyst.download("/adults/api/indicators?card=adults-quarter&to=2022-10-31&format=xlsx"),
                    StandardCharsets.ISO_8859_1)).startsWith("PK");
            assertThat(analyst.get("/adults/api/indicators/" + WITHIN)).contains("\"polarity\":\"HIGHER\"", "\"value\":95.3");
            analyst.go("/adults/scorecards/view?card=adults-quarter");
            Form.on(analyst, "figures").press("compute");
            assertThat(analyst.page().locator("main").textContent()).contains("Computed:");
        }
    }

    @Test
    void who_may_not_read_figures_is_refused_everywhere() {
        try (var reader = Visitor.signedIn(READER)) {
            for (var path : List.of(QUARTER, "/adults/scorecards/list", "/adults/scorecards/indicator?indicator=adults.contacts",
                    "/adults/scorecards/records?indicator=" + WITHIN, "/adults/scorecards/define?indicator=adults.contacts",
                    "/adults/scorecards/target?indicator=adults.contacts", "/adults/scorecards/freeze?card=adults-quarter",
                    "/adults/api/indicators?card=adults-quarter", "/adults/api/indicators/adults.contacts")) {
                assertThat(reader.status(path)).as(path).isEqualTo(403);
            }
        }
    }
}
