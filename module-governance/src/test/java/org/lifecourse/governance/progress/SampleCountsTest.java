package org.lifecourse.governance.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecourse.core.plan.Target;
import org.lifecourse.governance.SampleFile;

/**
 * The plan of paper 002 and the plans of paper 000 in the sample borough against numbers read by hand. The page of each number stands beside
 * it; how it was read stands in samples/EXPECTED-seaborough-plan.md and samples/EXPECTED-send-and-milestones.md.
 */
class SampleCountsTest {

    private static final SampleFile PLAN = SampleFile.named("plan-items-seaborough-plan.csv");
    private static final SampleFile OBJECTIVES = PLAN.where("kind", "OBJECTIVE");

    @Test
    void thePlanHasAHundredObjectivesUnderThemesStagesAndEnablers() {
        // 002 p39 to p107; three themes on p33, four stages, 18 priority groups, eight enablers
        assertThat(PLAN.size()).isEqualTo(136);
        assertThat(PLAN.count("kind")).isEqualTo(Map.of("OBJECTIVE", 100, "THEME", 3, "STAGE", 4, "ENABLER", 8, "GROUP", 3 + 18));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 0",   // reducing health inequalities, p34 to p37: text only
        "1.2, 2",   // service transformation, p39 and p40
        "1.3, 6",   // community first, p44 and p45
        "2.1.1, 3", // children and young people, p48 and p49
        "2.1.2, 3", // early help, p50 and p51
        "2.1.3, 4", // maternity, p52 to p55
        "2.2.1, 4", // cancer, p57 and p58
        "2.2.2, 3", // complex lives, p59 and p60
        "2.2.3, 4", // diagnostics, p61 to p63
        "2.2.4, 4", // learning disabilities and autism, p64 to p66
        "2.2.5, 4", // long-term conditions, p67 and p68
        "2.2.6, 3", // mental health, p69 and p70
        "2.2.7, 3", // planned care, p71 and p72
        "2.2.8, 3", // women's health, p73 and p74
        "2.3.1, 4", // community services, p76 to p78
        "2.3.2, 3", // dementia, p79 and p80
        "2.3.3, 5", // urgent and emergency care, p81 and p82
        "2.4.1, 1", // carers, p84
        "2.4.2, 3", // obesity, p85 and p86
        "2.4.3, 3", // primary care, p87 and p88
        "2.4.4, 4", // palliative and end of life care, p89 to p92
        "3.1, 3",   // clinical and care leadership, p94
        "3.2, 4",   // communications and engagement, p95 and p96
        "3.3, 6",   // digital, p97 to p99
        "3.4, 4",   // estates, p100 and p101
        "3.5, 4",   // medicines optimisation, p102 and p103
        "3.6, 3",   // organisational development, p104
        "3.7, 3",   // population health management, p105 and p106
        "3.8, 4"    // workforce, p107
    })
    void eachGroupHasItsObjectives(String group, int objectives) {
        assertThat(OBJECTIVES.where("parent_reference", group).size()).isEqualTo(objectives);
    }

    @ParameterizedTest
    @CsvSource({"1., 8", "2.1., 10", "2.2., 28", "2.3., 12", "2.4., 11", "3., 31"})
    void eachPartHasItsObjectives(String prefix, int objectives) {
        // 002: themes p39 to p45, start well p48 to p55, live well p57 to p74, age well p76 to p82, all age p84 to p92, enablers p94 to p107
        assertThat(OBJECTIVES.where("reference", reference -> reference.startsWith(prefix)).size()).isEqualTo(objectives);
    }

    /** Rows of the table of target dates: themes, start well, live well, age well, all age, enablers. */
    static Stream<Arguments> targetDates() {
        return Stream.of(
                Arguments.of("June 2023", new int[] {0, 0, 1, 1, 1, 2}),      // p57, p79, p85, p95, p100
                Arguments.of("July 2023", new int[] {0, 0, 0, 0, 0, 2}),      // p94, p100
                Arguments.of("September 2023", new int[] {0, 0, 0, 4, 0, 2}), // p79, p81 (three), p94, p105
                Arguments.of("October 2023", new int[] {0, 0, 0, 0, 0, 4}),   // p100, p104, p107 (two)
                Arguments.of("January 2024", new int[] {0, 0, 0, 0, 0, 2}),   // p104
                Arguments.of("March 2024", new int[] {0, 4, 13, 3, 3, 13}),   // p48 to p106
                Arguments.of("April 2024", new int[] {0, 1, 0, 0, 0, 0}),     // p50
                Arguments.of("December 2024", new int[] {0, 0, 0, 4, 0, 0}),  // p76 to p78
                Arguments.of("March 2025", new int[] {6, 5, 14, 0, 6, 6}));   // p44 to p107
    }

    @ParameterizedTest
    @MethodSource("targetDates")
    void datesAreSpreadOverThePartsAsInThePaper(String month, int[] perPart) {
        var end = Target.read(month).to();
        var parts = new String[] {"1.", "2.1.", "2.2.", "2.3.", "2.4.", "3."};

        for (var i = 0; i < parts.length; i++) {
            var prefix = parts[i];
            assertThat(OBJECTIVES.where("reference", reference -> reference.startsWith(prefix))
                    .where("target_as_written", words -> end.equals(Target.read(words).to())).size()).as(prefix).isEqualTo(perPart[i]);
        }
    }

    @Test
    void threeObjectivesHaveNoDate() {
        // 002 p39, p40 and p86
        assertThat(OBJECTIVES.where("target_as_written", words -> Target.read(words).to() == null).pairs("reference", "target_as_written"))
                .containsExactly("1.2.1->Under review", "1.2.2->To be set by the joint committees", "2.4.2.3->Subject to confirmation");
    }

    @Test
    void thePaperNamesNoLeads() {
        assertThat(OBJECTIVES.count("lead_as_written")).isEqualTo(Map.of("", 100));
        assertThat(OBJECTIVES.where("lead_posts", "").size()).isZero();
    }

    @Test
    void updatesWereReportedInThreeQuarters() {
        // invented for the sample, no paper behind them
        var updates = SampleFile.named("plan-updates-seaborough-plan.csv");

        assertThat(updates.count("reported_on")).isEqualTo(Map.of("2023-09-29", 50, "2023-12-15", 64, "2024-03-15", 66));
        assertThat(updates.count("reference")).hasSize(90);
    }

    @Test
    void theFocusedVisitHasFiveFindingsAndSixActions() {
        // 000, sections 2.1 (two priority actions), 2.2 (three areas to improve), 2.3 (six actions), 3 (two milestones)
        assertThat(SampleFile.named("plan-items-ofsted-plan-2021.csv").count("kind")).isEqualTo(Map.of("PRIORITY", 2, "GROUP", 3, "ACTION", 6,
                "MILESTONE", 2));
    }

    @Test
    void thePartnershipProgrammeHasItsAimsStagesAndExpectations() {
        // 000, sections 2.6 (four aims), 3 (three stages), 3, 6.1 and 7 (seven milestones), 4 (ten actions), 5 and 6.2 (nine and eight)
        assertThat(SampleFile.named("plan-items-partnership-development.csv").count("kind")).isEqualTo(Map.of("OBJECTIVE", 4, "STAGE", 3,
                "MILESTONE", 7, "ACTION", 10, "REQUIREMENT", 9 + 8, "GROUP", 3));
    }
}
