package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;

class SafeguardingConcernTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate RECEIVED = LocalDate.of(2024, 2, 20);

    @Test
    void its_number_carries_the_year_of_receipt() {
        assertThat(concern().reference()).isEqualTo("SG-2024-0007");
        assertThat(new CaseNumber(2024, 12345).reference("SG")).isEqualTo("SG-2024-12345");
    }

    @Test
    void it_arrived_by_today() {
        refuses("safeguarding.dayToCome", () -> received(text(TODAY.plusDays(1), Set.of(AbuseKind.NEGLECT), SafeNow.YES, "")));
    }

    @Test
    void it_is_about_at_least_one_kind_of_abuse() {
        refuses("concern.needsKind", () -> received(text(RECEIVED, Set.of(), SafeNow.YES, "")));
    }

    @Test
    void what_was_done_at_once_is_told_unless_the_adult_is_safe() {
        refuses("concern.needsSafety", () -> received(text(RECEIVED, Set.of(AbuseKind.NEGLECT), SafeNow.NO, "")));
        refuses("concern.needsSafety", () -> received(text(RECEIVED, Set.of(AbuseKind.NEGLECT), SafeNow.UNKNOWN, " ")));
    }

    @Test
    void no_further_action_needs_a_reason_and_signposting_a_place() {
        refuses("concern.needsReason", () -> concern().decide(new DecisionText(Decision.NO_ACTION, TODAY, "", ""), null, TODAY));
        refuses("concern.needsSignpost", () -> concern().decide(new DecisionText(Decision.SIGNPOSTED, TODAY, "", ""), null, TODAY));
    }

    @Test
    void it_is_decided_once_on_a_day_from_receipt_to_today() {
        var concern = concern();
        refuses("safeguarding.dayTooEarly", () -> concern.decide(new DecisionText(Decision.SECTION_42, RECEIVED.minusDays(1), "", ""), 1L, TODAY));
        concern.decide(new DecisionText(Decision.SECTION_42, RECEIVED, "", ""), 1L, TODAY);
        refuses("concern.decided", () -> concern.decide(new DecisionText(Decision.OTHER_ENQUIRY, TODAY, "", ""), 1L, TODAY));
    }

    @Test
    void a_refused_decision_leaves_it_undecided() {
        var concern = concern();
        refuses("safeguarding.dayToCome", () -> concern.decide(new DecisionText(Decision.SECTION_42, TODAY.plusDays(1), "", ""), 1L, TODAY));
        assertThat(concern.decision()).isNull();
    }

    @Test
    void a_corrected_decision_does_not_make_or_unmake_an_enquiry() {
        var concern = concern();
        refuses("concern.notDecided", () -> concern.correctDecision(new DecisionText(Decision.SECTION_42, TODAY, "", ""), 1L, TODAY));
        concern.decide(new DecisionText(Decision.SECTION_42, TODAY, "", ""), 1L, TODAY);
        refuses("concern.enquiryStands", () -> concern.correctDecision(new DecisionText(Decision.NO_ACTION, TODAY, "No needs", ""), 1L, TODAY));
        concern.correctDecision(new DecisionText(Decision.OTHER_ENQUIRY, TODAY.minusDays(1), "", ""), 1L, TODAY);
        assertThat(concern.decidedOn()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void it_cannot_have_arrived_after_the_decision_on_it() {
        var concern = concern();
        concern.decide(new DecisionText(Decision.SECTION_42, RECEIVED.plusDays(1), "", ""), 1L, TODAY);
        refuses("concern.receivedAfterDecision", () -> concern.correct(text(TODAY, Set.of(AbuseKind.NEGLECT), SafeNow.YES, ""), TODAY));
    }

    @Test
    void stages_follow_decision_and_conclusion() {
        assertThat(Stage.of(null, false)).isEqualTo(Stage.AWAITING_DECISION);
        assertThat(Stage.of(Decision.SIGNPOSTED, false)).isEqualTo(Stage.CLOSED);
        assertThat(Stage.of(Decision.OTHER_ENQUIRY, false)).isEqualTo(Stage.ENQUIRY);
        assertThat(Stage.of(Decision.SECTION_42, true)).isEqualTo(Stage.CONCLUDED);
    }

    static SafeguardingConcern concern() {
        return received(text(RECEIVED, Set.of(AbuseKind.NEGLECT), SafeNow.YES, ""));
    }

    private static SafeguardingConcern received(ConcernText text) {
        return SafeguardingConcern.received(new CaseNumber(2024, 7), "", 1L, 2L, text, TODAY);
    }

    private static ConcernText text(LocalDate received, Set<AbuseKind> kinds, SafeNow safe, String safety) {
        return new ConcernText(received, "Daughter", RaisedBy.FAMILY_OR_FRIEND, Route.PHONE, "Visits missed", RiskPlace.OWN_HOME, "", RiskSource.OTHER_KNOWN, "",
                kinds, safe, safety, Consent.GIVEN, CapacityView.HAS);
    }

    private static void refuses(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
