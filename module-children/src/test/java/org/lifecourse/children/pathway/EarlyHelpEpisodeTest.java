package org.lifecourse.children.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;

class EarlyHelpEpisodeTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    private EarlyHelpEpisode episode;

    @BeforeEach
    void anEpisode() {
        episode = opened(5L);
    }

    @Test
    void needsALeadAgency() {
        refused("earlyHelp.needsAgency", () -> opened(null));
    }

    @Test
    void aPlanStartsFromAnAssessmentAndThreeOutcomesOfNeedAndHasAReview() {
        refused("earlyHelp.needsAssessment", () -> episode.plan(plan("", OPENED, OPENED, OPENED), 3, TODAY));
        refused("earlyHelp.needsOutcomes", () -> episode.plan(plan("Seen", OPENED, OPENED, OPENED), 2, TODAY));
        refused("earlyHelp.needsReview", () -> opened(5L).plan(plan("Seen", OPENED, OPENED, null), 3, TODAY));
        episode.plan(plan("A draft", null, null, null), 0, TODAY);
        assertThat(episode.planAgreedOn()).isNull();
        episode.plan(plan("Seen", OPENED, OPENED.plusDays(3), OPENED.plusDays(45)), 3, TODAY);
        refused("earlyHelp.wasAgreed", () -> episode.plan(plan("Seen", OPENED, null, null), 3, TODAY));
    }

    @Test
    void closesWithOutcomesMetOnlyWhenAllAre() {
        refused("earlyHelp.noPlan", () -> episode.close(Closing.OUTCOMES_MET, "Well", TODAY, 0, TODAY));
        episode.plan(plan("Seen", OPENED, OPENED, OPENED.plusDays(45)), 3, TODAY);
        refused("earlyHelp.unmet", () -> episode.close(Closing.OUTCOMES_MET, "Well", TODAY, 1, TODAY));
        episode.close(Closing.OUTCOMES_MET, "Well", TODAY, 0, TODAY);
        refused("earlyHelp.closed", () -> episode.close(Closing.MOVED_AWAY, "Well", TODAY, 0, TODAY));
        episode.check(true, TODAY, TODAY);
        refused("earlyHelp.checked", () -> episode.check(false, TODAY, TODAY));
    }

    @Test
    void looksAgainOnlyWhereOutcomesWereMet() {
        episode.close(Closing.MOVED_AWAY, "To another borough", TODAY, 0, TODAY);
        refused("earlyHelp.notToCheck", () -> episode.check(true, TODAY, TODAY));
    }

    @Test
    void aNeedHasAGoalAndOnlyANeedIsMet() {
        var outcome = EarlyHelpOutcome.of(1L, FamilyOutcome.SECURE_HOUSING);
        refused("earlyHelp.needsGoal", () -> outcome.stands(new PlanText.Goal(FamilyOutcome.SECURE_HOUSING, true, "", "", null), OPENED, TODAY));
        refused("earlyHelp.metWithoutNeed", () -> outcome.stands(new PlanText.Goal(FamilyOutcome.SECURE_HOUSING, false, "", "", TODAY), OPENED, TODAY));
    }

    @Test
    void thereAreTenOutcomes() {
        assertThat(FamilyOutcome.values()).hasSize(10);
    }

    private static EarlyHelpEpisode opened(Long agency) {
        var contact = Contact.received("CT-2026-0001", new ContactText(OPENED, List.of(), ContactSource.SCHOOL, "", "", "Hungry", Consent.GIVEN),
                List.of(1L), null, null, TODAY);
        contact.decide(ThresholdDecision.EARLY_HELP, "Reason", OPENED, null, TODAY);
        return EarlyHelpEpisode.after(contact, "EH-2026-0001", new Handover(List.of(1L), agency, null, null));
    }

    private static PlanText plan(String assessment, LocalDate assessedOn, LocalDate agreedOn, LocalDate reviewOn) {
        return new PlanText(assessedOn, assessment, "", List.of(), agreedOn, reviewOn);
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
