package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.send.SendPermission;

/** An exception lifts only the clocks that it names, only with evidence and within the bounds of its cause, and only until it is withdrawn. */
class EhcRequestExceptionsTest extends OneEhcRequest {

    @Test
    void an_exception_lifts_only_the_clock_that_it_names() {
        agreed();
        on(DECIDED.plusDays(40), () -> advice.except(REFERENCE, version(), note(false, AdviceBody.EDUCATION)));
        on(DECIDED.plusDays(50), () -> {
            var found = requests.details(REFERENCE);
            assertThat(found.adviceOf(AdviceBody.EDUCATION).orElseThrow().clock().status()).isEqualTo(DeadlineStatus.EXCEPTED);
            assertThat(found.adviceOf(AdviceBody.HEALTH).orElseThrow().clock().status()).isEqualTo(DeadlineStatus.MISSED);
            assertThat(found.clock(EhcRules.FINAL_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 19));
            assertThat(found.excepted()).isFalse();
        });
        on(DECIDED.plusDays(51), () -> advice.except(REFERENCE, version(), note(true)));
        on(DECIDED.plusDays(52), () -> {
            var found = requests.details(REFERENCE);
            assertThat(found.excepted()).isTrue();
            assertThat(found.clock(EhcRules.FINAL_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(found.clock(EhcRules.FINAL_PLAN).orElseThrow().computedDueOn()).isEqualTo(LocalDate.of(2026, 10, 19));
            assertThat(found.clock(EhcRules.NO_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 9, 21));
        });
    }

    @Test
    void an_exception_without_evidence_or_clock_is_none() {
        agreed();
        refuses("ehcException.needsClock", DECIDED.plusDays(40), () -> advice.except(REFERENCE, version(), note(false)));
        refuses("ehcException.needsEvidence", DECIDED.plusDays(40), () -> advice.except(REFERENCE, version(),
                new ExceptionNote(List.of(EhcRules.FINAL_PLAN), List.of(), "ABSENT_FROM_AREA", DECIDED, DECIDED.plusDays(35), null, null, " ", null)));
    }

    @Test
    void a_withdrawn_exception_lifts_nothing_any_more_on_record_board_figure_and_work() {
        agreed();
        on(DECIDED.plusDays(40), () -> advice.except(REFERENCE, version(), note(true)));
        on(DECIDED.plusDays(40), () -> assertThat(requests.summary().lifted()).isEqualTo(1));
        on(DECIDED.plusDays(41), () -> {
            var twenty = requests.details(REFERENCE).clock(EhcRules.FINAL_PLAN).orElseThrow();
            assertThat(wired.get(EhcExceptionDesk.class).mayWithdraw(REFERENCE)).isTrue();
            wired.get(EhcExceptionDesk.class).withdraw(twenty.key(), twenty.exceptions().get(0).id(), "The family was at home.");
        });
        on(DECIDED.plusDays(41), () -> {
            assertThat(requests.details(REFERENCE).excepted()).isFalse();
            assertThat(requests.details(REFERENCE).lifted()).isEmpty();
            assertThat(requests.details(REFERENCE).clock(EhcRules.FINAL_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 19));
            assertThat(requests.summary().lifted()).isZero();
            assertThat(requests.requests(EhcRequestFilter.allOpen(), 0, 5).rows()).allMatch(row -> !row.excepted());
        });
        on(LocalDate.of(2026, 9, 14), () -> decisions.sendDraft(REFERENCE, version(), LocalDate.of(2026, 9, 14)));
        assertThat(database.query("select cast(due_on as text) from core.work_item where kind = 'ehc-request' and done_at is null")).isEqualTo("2026-10-19");
        on(LocalDate.of(2026, 10, 1), () -> decisions.issue(REFERENCE, version(), LocalDate.of(2026, 10, 1)));
        on(LocalDate.of(2026, 10, 1), () -> assertThat(wired.get(EhcComputations.InTwentyWeeks.class).compute(LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31)).denominator()).isEqualTo(1L));
    }

    @Test
    void work_on_the_final_plan_follows_the_exception_and_its_withdrawal() {
        agreed();
        on(LocalDate.of(2026, 9, 14), () -> decisions.sendDraft(REFERENCE, version(), LocalDate.of(2026, 9, 14)));
        on(LocalDate.of(2026, 9, 15), () -> advice.except(REFERENCE, version(), note(true)));
        assertThat(database.query("select cast(due_on as text) from core.work_item where kind = 'ehc-request' and done_at is null")).isEqualTo("2026-11-23");
        on(LocalDate.of(2026, 9, 16), () -> {
            var twenty = requests.details(REFERENCE).clock(EhcRules.FINAL_PLAN).orElseThrow();
            wired.get(EhcExceptionDesk.class).withdraw(twenty.key(), twenty.exceptions().get(0).id(), "The family was at home.");
        });
        assertThat(database.query("select cast(due_on as text) from core.work_item where kind = 'ehc-request' and done_at is null")).isEqualTo("2026-10-19");
    }

    @Test
    void exceptions_are_not_withdrawn_by_those_who_may_not_record_them() {
        agreed();
        on(DECIDED.plusDays(40), () -> advice.except(REFERENCE, version(), note(true)));
        on(DECIDED.plusDays(41), () -> {
            var twenty = requests.details(REFERENCE).clock(EhcRules.FINAL_PLAN).orElseThrow();
            wired.as(actor(SendPermission.EHC_REQUEST_VIEW));
            var desk = wired.get(EhcExceptionDesk.class);
            assertThat(desk.mayWithdraw(REFERENCE)).isFalse();
            assertThatThrownBy(() -> desk.withdraw(twenty.key(), twenty.exceptions().get(0).id(), "No.")).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void one_cause_is_told_once_with_all_that_it_lifts() {
        agreed();
        on(DECIDED.plusDays(40), () -> advice.except(REFERENCE, version(), new ExceptionNote(List.of(EhcRules.NO_PLAN, EhcRules.FINAL_PLAN),
                List.of(AdviceBody.EDUCATION, AdviceBody.HEALTH), "ABSENT_FROM_AREA", DECIDED.plusDays(4), DECIDED.plusDays(38), null,
                LocalDate.of(2026, 11, 23), "Letter of the parents.", null)));
        on(DECIDED.plusDays(41), () -> {
            var found = requests.details(REFERENCE);
            assertThat(found.adviceOf(AdviceBody.EDUCATION).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 9, 21));
            assertThat(found.adviceOf(AdviceBody.HEALTH).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 9, 21));
            assertThat(found.clock(EhcRules.NO_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 26));
            assertThat(found.clock(EhcRules.FINAL_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(found.lifted()).singleElement().satisfies(one -> {
                assertThat(one.clocks()).hasSize(4);
                assertThat(one.agreedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
                assertThat(one.evidence()).containsExactly("Letter of the parents.");
                assertThat(one.isOfFinalPlan()).isTrue();
            });
        });
    }

    @Test
    void a_closure_counts_only_by_advice_asked_from_a_week_before_it_to_a_week_before_the_school_opens() {
        agreed();
        var late = DECIDED.plusDays(45);
        refuses("ehcException.askedOutsideClosure", late, () -> advice.except(REFERENCE, version(), closure(DECIDED.plusDays(8), DECIDED.plusDays(45),
                AdviceBody.EDUCATION)));
        refuses("ehcException.askedOutsideClosure", late, () -> advice.except(REFERENCE, version(), closure(DECIDED.minusDays(30), DECIDED.plusDays(5),
                AdviceBody.EDUCATION)));
        refuses("ehcException.schoolOnly", late, () -> advice.except(REFERENCE, version(), closure(DECIDED.plusDays(7), DECIDED.plusDays(45),
                AdviceBody.EDUCATION, AdviceBody.HEALTH)));
        refuses("deadlineException.windowTooShort", late, () -> advice.except(REFERENCE, version(), closure(DECIDED.plusDays(7), DECIDED.plusDays(33),
                AdviceBody.EDUCATION)));
        on(late, () -> advice.except(REFERENCE, version(), closure(DECIDED.plusDays(7), DECIDED.plusDays(34), AdviceBody.EDUCATION)));
        on(late, () -> assertThat(requests.details(REFERENCE).adviceOf(AdviceBody.EDUCATION).orElseThrow().clock().status())
                .isEqualTo(DeadlineStatus.EXCEPTED));
    }

    @Test
    void a_closure_that_ends_a_week_after_the_advice_was_asked_counts() {
        agreed();
        on(DECIDED.plusDays(30), () -> advice.except(REFERENCE, version(), closure(DECIDED.minusDays(30), DECIDED.plusDays(6), AdviceBody.EDUCATION)));
        on(DECIDED.plusDays(30), () -> assertThat(requests.details(REFERENCE).lifted()).hasSize(1));
    }

    @Test
    void the_six_weeks_can_be_lifted_before_the_decision_and_a_closure_then_needs_the_day_of_asking() {
        var today = RECEIVED.plusDays(41);
        var from = RECEIVED.plusDays(10);
        refuses("ehcException.needsAsked", today, () -> advice.except(REFERENCE, version(), six(from, null)));
        on(today, () -> advice.except(REFERENCE, version(), six(from, RECEIVED.plusDays(5))));
        on(today.plusDays(5), () -> {
            var six = requests.details(REFERENCE).clock(EhcRules.DECIDE).orElseThrow();
            assertThat(six.status()).isEqualTo(DeadlineStatus.EXCEPTED);
            assertThat(six.exceptions().get(0).evidence()).isEqualTo("Term dates. Advice was asked of the school on 6 June 2026.");
            assertThat(requests.details(REFERENCE).clock(EhcRules.FINAL_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 19));
        });
    }

    @Test
    void evidence_of_a_closure_leaves_room_for_the_day_of_asking_that_is_added() {
        var today = RECEIVED.plusDays(41);
        var added = " Advice was asked of the school on 6 June 2026.";
        var fits = "x".repeat(999 - added.length()) + ".";
        assertThatThrownBy(() -> on(today, () -> advice.except(REFERENCE, version(), six("x" + fits)))).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.key()).isEqualTo("ehcException.evidenceTooLong");
            assertThat(refused.field()).isEqualTo("evidence");
            assertThat(refused.arguments()).isEqualTo(List.of(fits.length()));
        });
        on(today, () -> advice.except(REFERENCE, version(), six(fits)));
        on(today, () -> assertThat(requests.details(REFERENCE).clock(EhcRules.DECIDE).orElseThrow().exceptions().get(0).evidence()).isEqualTo(fits + added));
    }

    @Test
    void evidence_without_a_full_stop_gets_one_before_the_day_of_asking() {
        var today = RECEIVED.plusDays(41);
        on(today, () -> advice.except(REFERENCE, version(), six("Term dates")));
        on(today, () -> assertThat(requests.details(REFERENCE).clock(EhcRules.DECIDE).orElseThrow().exceptions().get(0).evidence())
                .isEqualTo("Term dates. Advice was asked of the school on 6 June 2026."));
    }

    @Test
    void a_target_is_agreed_for_the_final_plan_only() {
        agreed();
        var today = DECIDED.plusDays(40);
        refuses("ehcException.targetOfFinalPlan", today, () -> advice.except(REFERENCE, version(), new ExceptionNote(List.of(EhcRules.NO_PLAN),
                List.of(AdviceBody.EDUCATION), "ABSENT_FROM_AREA", DECIDED.plusDays(4), DECIDED.plusDays(38), null, LocalDate.of(2026, 11, 23), "Letter.", null)));
        on(today, () -> advice.except(REFERENCE, version(), closure(DECIDED.plusDays(7), DECIDED.plusDays(50), AdviceBody.EDUCATION)));
        on(today, () -> assertThat(requests.details(REFERENCE).adviceOf(AdviceBody.EDUCATION).orElseThrow().dueOn()).isEqualTo(DECIDED.plusDays(86)));
    }

    private static ExceptionNote six(String evidence) {
        return new ExceptionNote(List.of(EhcRules.DECIDE), List.of(), "SCHOOL_CLOSED", RECEIVED.plusDays(10), RECEIVED.plusDays(44), RECEIVED.plusDays(5), null,
                evidence, null);
    }

    private static ExceptionNote closure(LocalDate from, LocalDate to, AdviceBody... bodies) {
        return new ExceptionNote(List.of(), List.of(bodies), "SCHOOL_CLOSED", from, to, null, null, "Term dates.", null);
    }

    private static ExceptionNote six(LocalDate from, LocalDate askedOn) {
        return new ExceptionNote(List.of(EhcRules.DECIDE), List.of(), "SCHOOL_CLOSED", from, from.plusDays(34), askedOn, null, "Term dates.", null);
    }
}
