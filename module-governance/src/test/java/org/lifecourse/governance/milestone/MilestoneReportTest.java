package org.lifecourse.governance.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecourse.core.plan.PlanItemKind.GROUP;
import static org.lifecourse.core.plan.PlanItemKind.MILESTONE;
import static org.lifecourse.core.plan.PlanItemKind.REQUIREMENT;
import static org.lifecourse.governance.PlanItemRowBuilder.AMBER;
import static org.lifecourse.governance.PlanItemRowBuilder.GREEN;
import static org.lifecourse.governance.PlanItemRowBuilder.RED;
import static org.lifecourse.governance.PlanItemRowBuilder.aPlan;
import static org.lifecourse.governance.PlanItemRowBuilder.an;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.plan.Likelihood;
import org.lifecourse.core.plan.PlanItemDetails.Checkpoint;
import org.lifecourse.core.plan.PlanItemDetails.Question;
import org.lifecourse.core.plan.PlanItemDetails.Risk;
import org.lifecourse.core.plan.PlanItemDetails.SelfAssessment;
import org.lifecourse.core.plan.PlanTree;

class MilestoneReportTest {

    private final MilestoneReport report = MilestoneReport.of(new PlanTree(aPlan(RED, AMBER, GREEN), List.of(
            an(GROUP, "0").build(), an(GROUP, "0.1").under("0", 1).build(), an(GROUP, "0.2").under("0", 1).build(),
            an(REQUIREMENT, "0.1.1").under("0.1", 2).rated(GREEN).reportedOn(LocalDate.of(2011, 1, 5)).build(),
            an(REQUIREMENT, "0.1.2").under("0.1", 2).rated(AMBER).reportedOn(LocalDate.of(2010, 10, 1)).build(),
            an(REQUIREMENT, "0.2.1").under("0.2", 2).build(), an(MILESTONE, "1").build(), an(MILESTONE, "2").build(), an(MILESTONE, "3").build())),
            Map.of("1", new SelfAssessment(List.of(point(1, "April 2010", true, null), point(2, "April 2011", null, Likelihood.VERY_LIKELY)),
                    List.of(new Question(1, "Has it begun?", "Yes."), new Question(2, "If not, when?", " ")), List.of(new Risk(1, "Money", ""))),
                    "2", new SelfAssessment(List.of(point(1, "April 2010", false, null), point(2, "October 2010", null, Likelihood.VERY_UNLIKELY),
                            point(3, "April 2011", null, Likelihood.FAIRLY_LIKELY)), List.of(), List.of())));

    private static Checkpoint point(int position, String due, Boolean achieved, Likelihood likelihood) {
        return new Checkpoint(position, due, null, "Deliverable", achieved, likelihood, "", "");
    }

    @Test
    void onlyMilestonesThatWereAskedAboutAreShown() {
        assertThat(report.milestones()).extracting(milestone -> milestone.item().reference()).containsExactly("1", "2");
    }

    @Test
    void promisesAreCountedByHowTheyStand() {
        assertThat(report.promised()).isEqualTo(5);
        assertThat(report.achieved()).isEqualTo(1);
        assertThat(report.missed()).isEqualTo(1);
        assertThat(report.likely()).isEqualTo(2);
        assertThat(report.unlikely()).isEqualTo(1);
        assertThat(report.likely(Likelihood.FAIRLY_LIKELY)).isEqualTo(1);
    }

    @Test
    void theDatesAreThoseOfTheMilestoneWithMostPromises() {
        assertThat(report.dates()).containsExactly("April 2010", "October 2010", "April 2011");
        assertThat(report.milestones().get(0).checkpoint(1).dueAsWritten()).isEqualTo("April 2011");
        assertThat(report.milestones().get(0).checkpoint(2)).isNull();
    }

    @Test
    void aBlankAnswerIsNoAnswer() {
        assertThat(report.questions()).isEqualTo(2);
        assertThat(report.unanswered()).isEqualTo(1);
    }

    @Test
    void arrangementsStandInTheirGroups() {
        assertThat(report.arrangements()).extracting(group -> group.heading().reference()).containsExactly("0.1", "0.2");
        assertThat(report.arrangements()).extracting(group -> group.items().size()).containsExactly(2, 1);
        assertThat(report.required()).isEqualTo(3);
    }

    @Test
    void theScaleBeginsWithTheBestStep() {
        assertThat(report.scale()).containsExactly(GREEN, AMBER, RED);
        assertThat(report.scale()).extracting(report::rated).containsExactly(1L, 1L, 0L);
        assertThat(report.notRated()).isEqualTo(1);
    }

    @Test
    void theDayOfTheNewestRatingIsToldAsTheDayOfTheReturn() {
        assertThat(report.ratedOn()).isEqualTo(LocalDate.of(2011, 1, 5));
    }
}
