package org.lifecourse.children.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;

class ContactTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

    @Test
    void isDecidedOnceWithAReason() {
        var contact = received(Consent.GIVEN);
        refused("contact.needsReason", () -> contact.decide(ThresholdDecision.NO_FURTHER_ACTION, " ", TODAY, null, TODAY));
        contact.decide(ThresholdDecision.NO_FURTHER_ACTION, "All is well", TODAY, null, TODAY);
        assertThat(contact.decision()).isEqualTo(ThresholdDecision.NO_FURTHER_ACTION);
        refused("contact.decided", () -> contact.decide(ThresholdDecision.SOCIAL_WORK, "Other", TODAY, null, TODAY));
    }

    @Test
    void offersNoEarlyHelpAgainstTheFamilysWillButRefersToSocialWork() {
        var contact = received(Consent.NOT_GIVEN);
        refused("contact.needsConsent", () -> contact.decide(ThresholdDecision.EARLY_HELP, "Reason", TODAY, null, TODAY));
        contact.decide(ThresholdDecision.SOCIAL_WORK, "Significant harm", TODAY, null, TODAY);
        assertThat(contact.decidedOn()).isEqualTo(TODAY);
    }

    @Test
    void isDecidedNeitherBeforeItArrivedNorInTheFuture() {
        var contact = received(Consent.GIVEN);
        refused("pathway.tooEarly", () -> contact.decide(ThresholdDecision.NO_FURTHER_ACTION, "Reason", TODAY.minusDays(2), null, TODAY));
        refused("pathway.ahead", () -> contact.decide(ThresholdDecision.NO_FURTHER_ACTION, "Reason", TODAY.plusDays(1), null, TODAY));
    }

    @Test
    void needsAChildAWorryAndADay() {
        refused("contact.needsChild", () -> Contact.received("CT-2028-0001", text("Hungry", TODAY), List.of(), null, null, TODAY));
        refused("contact.needsWorry", () -> Contact.received("CT-2028-0001", text("", TODAY), List.of(1L), null, null, TODAY));
        refused("pathway.needsDay", () -> Contact.received("CT-2028-0001", text("Hungry", null), List.of(1L), null, null, TODAY));
        refused("pathway.tooLong", () -> Contact.received("CT-2028-0001", text("x".repeat(4001), TODAY), List.of(1L), null, null, TODAY));
    }

    private static Contact received(Consent consent) {
        return Contact.received("CT-2028-0001", new ContactText(TODAY.minusDays(1), List.of(), ContactSource.SCHOOL, "", "", "Hungry", consent),
                List.of(1L, 2L), null, null, TODAY);
    }

    private static ContactText text(String worry, LocalDate on) {
        return new ContactText(on, List.of(), ContactSource.SCHOOL, "", "", worry, Consent.GIVEN);
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
