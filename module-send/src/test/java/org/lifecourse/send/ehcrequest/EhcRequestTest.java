package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;

class EhcRequestTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final LocalDate DECIDED = LocalDate.of(2026, 7, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final EhcRequest request = EhcRequest.received("SEND-26-0001", 7L, text(RECEIVED), TODAY);

    @Test
    void it_waits_for_the_decision_first() {
        assertThat(request.stage()).isEqualTo(EhcStage.RECEIVED);
        refuses("ehcRequest.notAssessing", () -> request.sendDraft(DECIDED, TODAY));
    }

    @Test
    void a_refusal_needs_a_reason_and_is_made_once() {
        refuses("ehcRequest.refusalNeedsReason", () -> request.refuse(DECIDED, " ", TODAY));
        request.refuse(DECIDED, "Support is in place.", TODAY);
        assertThat(request.stage()).isEqualTo(EhcStage.REFUSED);
        refuses("ehcRequest.alreadyDecided", () -> request.agree(DECIDED, "", TODAY));
    }

    @Test
    void it_is_not_decided_before_it_arrived_nor_tomorrow() {
        refuses("ehcRequest.dayTooEarly", () -> request.agree(RECEIVED.minusDays(1), "", TODAY));
        refuses("ehcRequest.inFuture", () -> request.agree(TODAY.plusDays(1), "", TODAY));
    }

    @Test
    void the_stage_follows_the_advice_while_assessing() {
        request.agree(DECIDED, "", TODAY);
        assertThat(request.stage()).isEqualTo(EhcStage.ADVICE);
        request.adviceIsOutstanding(false);
        assertThat(request.stage()).isEqualTo(EhcStage.DRAFTING);
        request.adviceIsOutstanding(true);
        assertThat(request.stage()).isEqualTo(EhcStage.ADVICE);
        request.sendDraft(DECIDED.plusDays(60), TODAY);
        request.adviceIsOutstanding(true);
        assertThat(request.stage()).isEqualTo(EhcStage.REPRESENTATIONS);
    }

    @Test
    void the_final_plan_waits_for_the_family() {
        var served = LocalDate.of(2026, 9, 21);
        var until = LocalDate.of(2026, 10, 5);
        request.agree(DECIDED, "", TODAY);
        request.sendDraft(served, TODAY);
        refuses("ehcRequest.representationsRun", () -> request.issue(until, until, TODAY));
        request.replied(served.plusDays(3), TODAY);
        request.issue(served.plusDays(4), until, TODAY);
        assertThat(request.stage()).isEqualTo(EhcStage.ISSUED);
    }

    @Test
    void the_day_of_receipt_is_fixed_by_the_decision() {
        request.describe(text(RECEIVED.minusDays(1)), TODAY);
        request.agree(DECIDED, "", TODAY);
        refuses("ehcRequest.receiptIsFixed", () -> request.describe(text(RECEIVED), TODAY));
    }

    @Test
    void an_open_request_can_be_withdrawn_with_a_reason() {
        refuses("ehcRequest.withdrawalNeedsReason", () -> request.withdraw(DECIDED, "", TODAY));
        request.withdraw(DECIDED, "Moved away.", TODAY);
        refuses("ehcRequest.closed", () -> request.withdraw(DECIDED, "Again.", TODAY));
    }

    @Test
    void a_body_answers_once_and_is_reminded_only_until_then() {
        var advice = EhcAdvice.asked(1L, AdviceBody.HEALTH, "", DECIDED, DECIDED, TODAY);
        advice.reminded(DECIDED.plusDays(40), TODAY);
        advice.reminded(DECIDED.plusDays(50), TODAY);
        assertThat(advice.reminders()).isEqualTo(2);
        advice.answered(DECIDED.plusDays(51), true, "", null, TODAY);
        assertThat(advice.isOutstanding()).isFalse();
        refuses("ehcAdvice.alreadyReceived", () -> advice.reminded(TODAY, TODAY));
        refuses("ehcAdvice.alreadyReceived", () -> advice.answered(TODAY, false, "", null, TODAY));
        advice.notAnswered();
        assertThat(advice.isOutstanding()).isTrue();
    }

    @Test
    void nobody_is_asked_before_the_decision() {
        refuses("ehcRequest.dayTooEarly", () -> EhcAdvice.asked(1L, AdviceBody.HEALTH, "", DECIDED.minusDays(1), DECIDED, TODAY));
    }

    private static void refuses(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private static EhcRequestText text(LocalDate receivedOn) {
        return new EhcRequestText("P100001", receivedOn, RequestSource.PARENT, "Fernside Primary", "Cannot follow lessons.", null, null);
    }
}
