package org.lifecourse.governance.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecourse.governance.SampleFile;

/**
 * The milestones of paper 004 in the sample borough against numbers read by hand. The paper prints no page numbers, so the milestone or part
 * of the return is named; how it was read stands in samples/EXPECTED-send-and-milestones.md.
 */
class SampleMilestonesTest {

    private static final SampleFile ITEMS = SampleFile.named("plan-items-putting-people-first.csv");
    private static final SampleFile CHECKPOINTS = SampleFile.named("plan-checkpoints.csv");
    private static final SampleFile QUESTIONS = SampleFile.named("plan-questions.csv");
    private static final SampleFile RISKS = SampleFile.named("plan-risks.csv");

    @Test
    void fiveMilestonesStandBesideTwelveArrangements() {
        // 004: milestones 1 to 5; the underpinning requirements are the sixth heading of the return, in two groups
        assertThat(ITEMS.count("kind")).isEqualTo(Map.of("GROUP", 3, "REQUIREMENT", 12, "MILESTONE", 5));
    }

    @Test
    void sixArrangementsStandInEachGroup() {
        // 004, underpinning requirements: engagement of stakeholders, key arrangements
        assertThat(ITEMS.where("kind", "REQUIREMENT").count("parent_reference")).isEqualTo(Map.of("0.1", 6, "0.2", 6));
    }

    @Test
    void elevenArrangementsAreGreenAndOneIsAmberGreen() {
        // 004, underpinning requirements; the one is the business cases
        var ratings = SampleFile.named("plan-updates-putting-people-first.csv");

        assertThat(ratings.count("rating")).isEqualTo(Map.of("GREEN", 11, "AMBER_GREEN", 1));
        assertThat(ratings.where("rating", "AMBER_GREEN").pairs("reference", "reported_on")).containsExactly("0.2.5->2011-01-05");
    }

    @Test
    void eachMilestonePromisesSomethingByThreeDates() {
        // 004, milestones 1 to 5
        assertThat(CHECKPOINTS.count("reference")).isEqualTo(Map.of("1", 3, "2", 3, "3", 3, "4", 3, "5", 3));
        assertThat(CHECKPOINTS.count("due_as_written")).isEqualTo(Map.of("April 2010", 5, "October 2010", 5, "April 2011", 5));
    }

    @Test
    void tenPromisesAreAchievedAndFiveAreStillToCome() {
        // 004: April and October 2010 achieved throughout; April 2011 very likely four times, fairly likely for milestone 3
        assertThat(CHECKPOINTS.count("achieved")).isEqualTo(Map.of("yes", 10, "", 5));
        assertThat(CHECKPOINTS.where("due_as_written", "April 2011").pairs("reference", "likelihood")).containsExactly("1->VERY_LIKELY",
                "2->VERY_LIKELY", "3->FAIRLY_LIKELY", "4->VERY_LIKELY", "5->VERY_LIKELY");
        assertThat(CHECKPOINTS.count("likelihood")).isEqualTo(Map.of("", 10, "VERY_LIKELY", 4, "FAIRLY_LIKELY", 1));
    }

    @Test
    void thirtyTwoQuestionsAreAskedAndTwoAreNotAnswered() {
        // 004: six, six, five, seven and eight questions; unanswered are question 2 of milestone 2 and question 6 of milestone 4
        assertThat(QUESTIONS.count("reference")).isEqualTo(Map.of("1", 6, "2", 6, "3", 5, "4", 7, "5", 8));
        assertThat(QUESTIONS.where("answer", "").pairs("reference", "position")).containsExactly("2->2", "4->6");
    }

    @Test
    void threeRisksAreNamedAndTwoAnswersToRisks() {
        // 004: risks in milestones 1 to 3, mitigations in 1 and 5; milestone 5 names a mitigation without a risk
        assertThat(RISKS.count("reference")).isEqualTo(Map.of("1", 1, "2", 1, "3", 1, "5", 1));
        assertThat(RISKS.where("risk", risk -> !risk.startsWith("No risk")).size()).isEqualTo(3);
        assertThat(RISKS.where("mitigation", mitigation -> !mitigation.isEmpty()).pairs("reference", "position")).containsExactly("1->1", "5->1");
    }
}
