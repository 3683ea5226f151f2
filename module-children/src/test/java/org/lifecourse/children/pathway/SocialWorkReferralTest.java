package org.lifecourse.children.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;

class SocialWorkReferralTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final Long WRITER = 7L;

    private SocialWorkReferral referral;

    @BeforeEach
    void aReferral() {
        var contact = Contact.received("CT-2026-0001", new ContactText(TODAY.minusDays(50), List.of(), ContactSource.POLICE, "", "", "Afraid",
                Consent.NOT_ASKED_RISK), List.of(1L), null, null, TODAY);
        contact.decide(ThresholdDecision.SOCIAL_WORK, "Harm", TODAY.minusDays(50), null, TODAY);
        referral = SocialWorkReferral.after(contact, "SW-2026-0001", "Harm", new Handover(List.of(1L), null, null, 3L));
    }

    @Test
    void anAssessmentNeedsSomebodyToWriteIt() {
        refused("referral.needsWorker", () -> decide(ReferralDecision.ASSESS, null));
        refused("referral.noAssessment", () -> referral.assess(written(), WRITER, TODAY));
    }

    @Test
    void aFinishedAssessmentHasTheChildSeenAndHeard() {
        decide(ReferralDecision.ASSESS, WRITER);
        refused("referral.needsSeen", () -> referral.assess(new AssessmentText(null, "Voice", "Analysis", TODAY), WRITER, TODAY));
        refused("referral.needsText", () -> referral.assess(new AssessmentText(TODAY, "", "Analysis", TODAY), WRITER, TODAY));
        referral.assess(new AssessmentText(null, "", "A draft may be short", null), WRITER, TODAY);
        assertThat(referral.writtenOn()).isNull();
    }

    @Test
    void nobodyAuthorisesTheirOwnAssessment() {
        decide(ReferralDecision.ASSESS, WRITER);
        refused("referral.notWritten", () -> referral.authorise(AssessmentOutcome.STEP_DOWN, "Help is enough", TODAY, 9L, WRITER, TODAY));
        referral.assess(written(), WRITER, TODAY);
        refused("referral.ownWork", () -> referral.authorise(AssessmentOutcome.STEP_DOWN, "Help is enough", TODAY, WRITER, WRITER, TODAY));
        refused("referral.ownWork", () -> referral.authorise(AssessmentOutcome.STEP_DOWN, "Help is enough", TODAY, WRITER, 8L, TODAY));
        referral.authorise(AssessmentOutcome.STEP_DOWN, "Help is enough", TODAY, 9L, WRITER, TODAY);
        refused("referral.authorised", () -> referral.assess(written(), WRITER, TODAY));
    }

    @Test
    void nobodyLiftsThatByHavingAnotherSaveTheAssessment() {
        decide(ReferralDecision.ASSESS, WRITER);
        referral.assess(written(), WRITER, TODAY);
        referral.assess(written(), 8L, TODAY);
        refused("referral.ownWork", () -> authorise(WRITER));
        referral.assess(new AssessmentText(TODAY.minusDays(5), "Voice", "Another analysis", TODAY.minusDays(1)), 9L, TODAY);
        refused("referral.ownWork", () -> authorise(WRITER));
        refused("referral.ownWork", () -> authorise(9L));
        assertThat(referral.values().get("writtenBy")).as("who pressed Save and changed nothing wrote nothing").isEqualTo(List.of(WRITER, 9L));
        authorise(8L);
        assertThat(referral.authorisedOn()).isEqualTo(TODAY);
    }

    private void authorise(Long by) {
        referral.authorise(AssessmentOutcome.STEP_DOWN, "Help is enough", TODAY, by, 5L, TODAY);
    }

    private void decide(ReferralDecision decision, Long worker) {
        referral.decide(decision, "Reason", TODAY.minusDays(49), TODAY.minusDays(49), worker, TODAY);
    }

    private static AssessmentText written() {
        return new AssessmentText(TODAY.minusDays(5), "Voice", "Analysis", TODAY.minusDays(1));
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
