package org.lifecourse.governance.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecourse.core.plan.PlanItemKind.ACTION;
import static org.lifecourse.core.plan.PlanItemKind.GROUP;
import static org.lifecourse.core.plan.PlanItemKind.MILESTONE;
import static org.lifecourse.core.plan.PlanItemKind.OBJECTIVE;
import static org.lifecourse.core.plan.PlanItemKind.PRIORITY;
import static org.lifecourse.core.plan.PlanItemKind.STAGE;
import static org.lifecourse.core.plan.PlanItemKind.THEME;
import static org.lifecourse.governance.PlanItemRowBuilder.AMBER;
import static org.lifecourse.governance.PlanItemRowBuilder.GREEN;
import static org.lifecourse.governance.PlanItemRowBuilder.RED;
import static org.lifecourse.governance.PlanItemRowBuilder.aPlan;
import static org.lifecourse.governance.PlanItemRowBuilder.an;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemDetails.Update;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.plan.Rating;
import org.lifecourse.core.plan.Tally;
import org.lifecourse.governance.progress.ProgressReport.Headline;
import org.lifecourse.governance.progress.ProgressReport.Part;
import org.lifecourse.governance.progress.ProgressReport.Sources;

class ProgressReportTest {

    private static final PlanDetails PLAN = aPlan(RED, AMBER, GREEN);
    private static final FinancialQuarter QUARTER = FinancialQuarter.parse("2023-Q4");

    private static PlanItemRow objective(String reference, Rating rating) {
        return an(OBJECTIVE, reference).rated(rating).build();
    }

    private static ProgressReport report(List<PlanItemRow> now, List<PlanItemRow> before, Map<String, Update> updates) {
        return ProgressReport.of(QUARTER, QUARTER.last(), new Sources(new PlanTree(PLAN, now), new PlanTree(PLAN, before), updates,
                Map.of("1", List.of(new Lead("lead", "Lead", "Ada", null)))));
    }

    private static ProgressReport report(PlanItemRow... now) {
        return report(List.of(now), List.of(now), Map.of());
    }

    private static Update update(String narrative) {
        return new Update(1L, LocalDate.of(2024, 3, 15), "Ada", RED, 20, narrative, "Next", Instant.EPOCH, List.of());
    }

    private static List<String> references(List<ProgressEntry> entries) {
        return entries.stream().map(entry -> entry.item().reference()).toList();
    }

    @Test
    void aStepUpTheScaleIsAnImprovement() {
        var scale = PLAN.ratings();

        assertThat(ProgressReport.movement(scale, RED, AMBER)).isEqualTo(Movement.IMPROVED);
        assertThat(ProgressReport.movement(scale, GREEN, RED)).isEqualTo(Movement.WORSENED);
        assertThat(ProgressReport.movement(scale, GREEN, GREEN)).isEqualTo(Movement.UNCHANGED);
        assertThat(ProgressReport.movement(scale, null, RED)).isEqualTo(Movement.NEWLY_REPORTED);
        assertThat(ProgressReport.movement(scale, null, null)).isEqualTo(Movement.NOT_REPORTED);
    }

    @Test
    void aStepBetweenTwoAmbersOfTheFourPointScaleCounts() {
        var amberRed = new Rating("AMBER_RED", "Amber/Red", "amber");
        var amberGreen = new Rating("AMBER_GREEN", "Amber/Green", "amber");

        assertThat(ProgressReport.movement(List.of(RED, amberRed, amberGreen, GREEN), amberRed, amberGreen)).isEqualTo(Movement.IMPROVED);
    }

    @Test
    void headlinesTellHowManyMoreOrFewerThanBefore() {
        var report = report(List.of(objective("1", RED), objective("2", RED), objective("3", GREEN), objective("4", null)),
                List.of(objective("1", RED), objective("2", AMBER), objective("3", null), objective("4", null)), Map.of());

        assertThat(report.headlines()).containsExactly(new Headline("red", 2, 1), new Headline("amber", 0, -1), new Headline("green", 1, 1),
                new Headline("grey", 1, -1));
    }

    @Test
    void movementsAreListedByTheirKind() {
        var report = report(List.of(objective("1", AMBER), objective("2", RED), objective("3", GREEN), objective("4", GREEN), objective("5", null)),
                List.of(objective("1", RED), objective("2", GREEN), objective("3", null), objective("4", GREEN), objective("5", null)), Map.of());

        assertThat(references(report.improved())).containsExactly("1");
        assertThat(references(report.worsened())).containsExactly("2");
        assertThat(references(report.newlyReported())).containsExactly("3");
        assertThat(references(report.moved(Movement.UNCHANGED))).containsExactly("4");
        assertThat(references(report.moved(Movement.NOT_REPORTED))).containsExactly("5");
    }

    @Test
    void partsAreThemesStagesAndEnablersUnderTheirGroup() {
        var report = report(an(GROUP, "1").build(), an(THEME, "1.1").under("1", 1).build(),
                an(OBJECTIVE, "1.1.1").under("1.1", 2).rated(RED).build(), an(STAGE, "1.2").under("1", 1).build());

        assertThat(report.parts()).extracting(part -> part.heading().reference()).containsExactly("1.1", "1.2");
        assertThat(report.parts()).extracting(Part::group).containsOnly("GROUP 1");
        assertThat(report.parts()).extracting(Part::now).containsExactly(new Tally(1, 1, 0, 0, 0), Tally.NONE);
    }

    @Test
    void aPlanWithoutThemesIsToldByItsTopHeadings() {
        var report = report(an(GROUP, "1").build(), an(ACTION, "1.1").under("1", 1).build(), an(GROUP, "2").build());

        assertThat(report.parts()).extracting(part -> part.heading().reference()).containsExactly("1");
    }

    @Test
    void aPlanWithoutHeadingsIsToldByThePrioritiesThatItsWorkServes() {
        var report = report(an(PRIORITY, "P1").build(), an(PRIORITY, "P2").build(), an(ACTION, "1").rated(RED).serving("P1", "P2").build(),
                an(ACTION, "2").rated(GREEN).serving("P1").build());

        assertThat(report.parts()).extracting(part -> part.heading().reference()).containsExactly("P1", "P2");
        assertThat(report.parts()).extracting(Part::now).containsExactly(new Tally(2, 1, 0, 1, 0), new Tally(1, 1, 0, 0, 0));
    }

    @Test
    void redComesBeforeAmberAndGreenIsNoConcern() {
        var report = report(objective("1", AMBER), objective("2", GREEN), objective("3", RED), objective("4", AMBER), objective("5", null));

        assertThat(references(report.concerns())).containsExactly("3", "1", "4");
    }

    @Test
    void openWorkWithoutAnUpdateInTheQuarterIsToBeChased() {
        var report = report(List.of(objective("1", RED), objective("2", GREEN),
                an(OBJECTIVE, "3").rated(GREEN).at(100).delivered(Delivery.COMPLETED).build()), List.of(), Map.of("1", update("Held a meeting")));

        assertThat(references(report.notReported())).containsExactly("2");
        assertThat(report.reported()).isEqualTo(1);
        assertThat(report.entries().get(0).update().narrative()).isEqualTo("Held a meeting");
        assertThat(report.entries().get(0).leads()).extracting(Lead::holder).containsExactly("Ada");
        assertThat(report.entries().get(1).leads()).isEmpty();
    }

    @Test
    void openWorkIsOverdueOnceItsLastDayHasPassed() {
        var report = report(an(OBJECTIVE, "1").due("March 2024").build(), an(OBJECTIVE, "2").due("February 2024").build(),
                an(OBJECTIVE, "3").due("June 2023").build(), an(OBJECTIVE, "4").due("June 2023").delivered(Delivery.COMPLETED).at(100).build(),
                an(OBJECTIVE, "5").build());

        assertThat(references(report.overdue())).containsExactly("3", "2");
    }

    @Test
    void workThatWasCompletedLaterWasStillOpenAtTheEndOfTheQuarter() {
        var report = report(an(OBJECTIVE, "1").due("June 2023").delivered(Delivery.COMPLETED).rated(AMBER).at(80).build());

        assertThat(references(report.overdue())).containsExactly("1");
        assertThat(references(report.notReported())).containsExactly("1");
    }

    @Test
    void datesOfTheNextQuarterAreComingUp() {
        var report = report(an(OBJECTIVE, "1").due("April 2024").build(), an(OBJECTIVE, "2").due("Q1 2024/25").build(),
                an(OBJECTIVE, "3").due("July 2024").build(), an(OBJECTIVE, "4").due("March 2024").build(),
                an(OBJECTIVE, "5").due("June 2024 and March 2025").build(), an(OBJECTIVE, "6").due("May 2024").delivered(Delivery.COMPLETED).build());

        assertThat(references(report.comingUp())).containsExactly("1", "2", "5");
    }

    @Test
    void stepsThatNobodyRatesAreToldWithTheirAction() {
        var report = report(an(ACTION, "1").rated(GREEN).build(), an(MILESTONE, "1.1").under("1", 1).build(),
                an(MILESTONE, "1.2").under("1", 1).rated(RED).build());

        assertThat(references(report.entries())).containsExactly("1", "1.2");
        assertThat(report.tally()).isEqualTo(new Tally(2, 1, 0, 1, 0));
    }

    @Test
    void withdrawnWorkIsNotCounted() {
        var report = report(objective("1", RED), an(OBJECTIVE, "2").rated(RED).delivered(Delivery.WITHDRAWN).build());

        assertThat(report.tally().work()).isEqualTo(1);
    }

    @Test
    void aQuarterThatHasNotEndedSpeaksOfToday() {
        var tree = new PlanTree(PLAN, List.of(an(OBJECTIVE, "1").due("January 2024").build(), an(OBJECTIVE, "2").due("February 2024").build()));
        var report = ProgressReport.of(QUARTER, LocalDate.of(2024, 2, 10), new Sources(tree, tree, Map.of(), Map.of()));

        assertThat(report.isRunning()).isTrue();
        assertThat(references(report.overdue())).containsExactly("1");
        assertThat(report.comparedWith()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(report(objective("1", RED)).isRunning()).isFalse();
    }
}
