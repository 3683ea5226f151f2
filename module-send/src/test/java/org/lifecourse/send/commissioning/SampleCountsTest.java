package org.lifecourse.send.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The SEND files of the sample borough against numbers read by hand from paper 002, agenda item 7. The page of each number stands beside it;
 * how it was read stands in samples/EXPECTED-send-and-milestones.md.
 */
class SampleCountsTest {

    private static final SampleFile STRATEGY = SampleFile.named("plan-items-send-commissioning-2023.csv");
    private static final SampleFile ACTIONS = STRATEGY.where("kind", "ACTION");
    private static final SampleFile FORMER = SampleFile.named("plan-items-send-commissioning-2020.csv");

    @Test
    void theStrategyHasFourPrioritiesAndFourteenActions() {
        // 002 p162 (priorities, actions 1 to 12) and p163 (actions 13 and 14); milestones from appendix 3, p185 to p192
        assertThat(STRATEGY.count("kind")).isEqualTo(Map.of("PRIORITY", 4, "ACTION", 14, "MILESTONE", 39));
    }

    @Test
    void thirtyNineTicksOfTheMatrixAreSpreadOverThePriorities() {
        // 002 p162 and p163; the same ticks in the covering report, p135 and p136
        assertThat(ACTIONS.countListed("serves")).isEqualTo(Map.of("P1", 14, "P2", 5, "P3", 14, "P4", 6));
    }

    @Test
    void threeActionsServeAllPrioritiesAndSixServeTwo() {
        // 002 p162 and p163: rows with four ticks are 3, 7 and 8; rows with two are 5 and 9 to 13
        assertThat(ACTIONS.where("serves", "P1 | P2 | P3 | P4").pairs("reference", "kind")).containsExactly("3->ACTION", "7->ACTION", "8->ACTION");
        assertThat(ACTIONS.where("serves", "P1 | P3").pairs("reference", "kind")).containsExactly("5->ACTION", "9->ACTION", "10->ACTION",
                "11->ACTION", "12->ACTION", "13->ACTION");
        assertThat(ACTIONS.where("serves", "P1 | P3 | P4").size()).isEqualTo(3);
        assertThat(ACTIONS.where("serves", "P1 | P2 | P3").size()).isEqualTo(2);
    }

    @Test
    void eachLeadHasItsActions() {
        // 002 p185 to p192, column "lead"; matrix action 12 has no row there
        assertThat(ACTIONS.countListed("lead_posts")).isEqualTo(Map.of("assistant-director-education", 5, "director-childrens-services", 3,
                "assistant-chief-nurse", 1, "childrens-commissioner", 2, "assistant-director-life-course", 2, "assistant-director-communities", 1,
                "", 1));
    }

    @Test
    void theLeadsOfMilestonesAreThoseOfTheRowsBelowActionThree() {
        // 002 p186 and p187 (row 4, two leads), p191 (row 13, two leads)
        assertThat(STRATEGY.where("kind", "MILESTONE").countListed("lead_posts")).isEqualTo(Map.of("childrens-commissioner", 2, "send-lead", 1,
                "adult-mental-health-commissioner", 1, "", 37));
    }

    @Test
    void datesAreKeptAsWritten() {
        // 002 p185 to p192, column "date"
        assertThat(ACTIONS.count("target_as_written")).isEqualTo(Map.ofEntries(
                Map.entry("Action Plan developed June 2023 Implementation 2025", 1), Map.entry("Implementation 2025", 1), Map.entry("Q2 23/24", 1),
                Map.entry("Q3 23/24", 1), Map.entry("Q4 2023/24", 3), Map.entry("Q1 2024", 1), Map.entry("Q1 2024/25", 2), Map.entry("Q1 2025", 1),
                Map.entry("2025", 1), Map.entry("March 2027 (in line with the Education Excellence Strategy)", 1), Map.entry("", 1)));
    }

    @Test
    void sixMilestonesHaveADateOfTheirOwn() {
        // 002 p185 (1.2, 1.3), p186 (3.2), p191 (3.3), p188 (8.2, 8.3)
        assertThat(STRATEGY.where("kind", "MILESTONE").where("target_as_written", date -> !date.isEmpty()).pairs("reference", "target_as_written"))
                .containsExactly("1.2->June 2023", "1.3->2025", "3.2->Q3 2023/24", "3.3->Q4 2023/24", "8.2->around June 2023", "8.3->March 2023");
    }

    @Test
    void milestonesStandBelowTheirActions() {
        // 002 p185 to p192: steps of action 3 include those of rows 4 and 13 (three and two)
        assertThat(STRATEGY.where("kind", "MILESTONE").count("parent_reference")).isEqualTo(Map.ofEntries(Map.entry("1", 3), Map.entry("3", 3),
                Map.entry("3.2", 3), Map.entry("3.3", 2), Map.entry("4", 1), Map.entry("5", 4), Map.entry("6", 2), Map.entry("7", 5),
                Map.entry("8", 4), Map.entry("10", 3), Map.entry("11", 4), Map.entry("13", 2), Map.entry("14", 3)));
    }

    @Test
    void theFormerPlanHasTwentyTwoActionsInThreeStates() {
        // 002 p158 to p161: bold sentence = partly completed, none = completed, review suspended = outstanding
        assertThat(FORMER.count("delivery")).isEqualTo(Map.of("PARTLY_COMPLETED", 16, "COMPLETED", 5, "OUTSTANDING", 1));
        assertThat(FORMER.where("delivery", "COMPLETED").pairs("reference", "kind")).containsExactly("3->ACTION", "8->ACTION", "15->ACTION",
                "16->ACTION", "17->ACTION");
        assertThat(FORMER.where("delivery", "OUTSTANDING").pairs("reference", "kind")).containsExactly("22->ACTION");
    }

    @Test
    void theFormerActionsStandOnTheirPages() {
        // 002: numbers 1 to 8 on p158 and p159, 9 to 16 on p159 and p160, 17 to 22 on p161
        assertThat(FORMER.count("source_page")).isEqualTo(Map.of("002 p158-159", 8, "002 p159-160", 8, "002 p161", 6));
    }

    @Test
    void sixteenFormerActionsAreCarriedForward() {
        // 002 p158 to p161, the sentences in bold; the action of 2023 is matched by subject
        assertThat(SampleFile.named("plan-links-send.csv").pairs("from_reference", "reference")).containsExactlyInAnyOrder("1->5", "2->10", "4->7",
                "5->5", "6->14", "7->1", "9->3", "10->3", "11->13", "12->3", "13->4", "14->5", "18->5", "19->3", "20->8", "21->8");
    }

    @Test
    void thirtyFiveUpdatesWereReportedOnThreeDays() {
        // invented for the sample, no paper behind them
        var updates = SampleFile.named("plan-updates-send.csv");

        assertThat(updates.count("reported_on")).isEqualTo(Map.of("2023-09-22", 14, "2023-12-08", 14, "2024-03-08", 7));
        assertThat(updates.count("rating")).isEqualTo(Map.of("GREEN", 12, "AMBER", 20, "RED", 3));
    }

    @Test
    void noQuantifiedTargetsAreSet() {
        // 002 p163 and p164: measurable targets will be set by the working groups
        assertThat(SampleFile.named("plans.csv").where("code", "send-commissioning-2023").where("targets_note", note -> !note.isEmpty()).size())
                .isEqualTo(1);
    }
}
