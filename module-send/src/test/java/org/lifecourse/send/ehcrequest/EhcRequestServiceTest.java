package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.send.SendPermission;
import org.lifecourse.testing.TestDatabase;

/** The life of a request over a real database, with the clocks of the kernel. */
class EhcRequestServiceTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final LocalDate DECIDED = LocalDate.of(2026, 7, 6);
    private static final String REFERENCE = "SEND-26-0001";

    private final TestDatabase database = TestDatabase.with("core", "send");

    private EhcRequestService requests;
    private EhcDecisionService decisions;
    private EhcAdviceService advice;
    private Wiring wired;

    @BeforeEach
    void aRequestFromAParent() {
        database.execute("insert into core.organisation (code, name, kind) values ('council', 'Seaborough Council', 'COUNCIL')");
        database.execute("insert into core.staff (id, username, display_name, email, organisation_id) select 501, 'beth.larwood', 'Beth Larwood',"
                + " 'beth@seaborough.example', id from core.organisation");
        database.execute("insert into core.permission (code, module, description) values ('send.ehc-request.edit', 'send', 'Work on requests')");
        database.execute("insert into core.role (id, code, title) values (9500, 'SEND_CASEWORKER', 'SEND caseworker')");
        database.execute("insert into core.role_permission (role_id, permission) values (9500, 'send.ehc-request.edit')");
        mayWork(501L);
        database.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at)"
                + " values (9001, 'P900001', 'Oscar Lindqvist', 'UNKNOWN', 'M', now())");
        on(RECEIVED.plusDays(2), () -> assertThat(requests.receive(new EhcRequestText("P900001", RECEIVED, RequestSource.PARENT, "Fernside Primary",
                "Cannot follow lessons.", 501L, null))).isEqualTo(REFERENCE));
    }

    @AfterEach
    void the_docket_says_what_the_clocks_say() {
        assertThat(SampleRequests.strayOnDocket(database)).as("requests and docket that differ").isNull();
    }

    private void mayWork(long staff) {
        database.execute("insert into core.role_grant (staff_id, role_id, from_date) values (" + staff + ", 9500, date '2020-01-01')");
    }

    private void joelWhoMayWork() {
        database.execute("insert into core.staff (id, username, display_name, email, organisation_id) select 502, 'joel.ashdown', 'Joel Ashdown',"
                + " 'joel@seaborough.example', id from core.organisation");
        mayWork(502L);
    }

    @Test
    void six_sixteen_and_twenty_weeks_run_from_the_day_of_receipt() {
        on(DECIDED, () -> {
            var found = requests.details(REFERENCE);
            assertThat(found.clock(EhcRules.DECIDE).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 7, 13));
            assertThat(found.clock(EhcRules.NO_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 9, 21));
            assertThat(found.clock(EhcRules.FINAL_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 19));
        });
    }

    @Test
    void it_is_work_for_the_caseworker_found_by_reference_and_in_the_chronology() {
        assertThat(database.query("select count(*) from core.work_item where kind = 'ehc-request' and staff_id = 501 and done_at is null and due_on ="
                + " date '2026-07-13'")).isEqualTo(1L);
        assertThat(database.query("select title from core.search_entry where kind = 'ehc-request'")).isEqualTo(REFERENCE);
        assertThat(database.query("select cast(happened_on as text) from core.timeline_event where kind = 'received'")).isEqualTo("2026-06-01");
        assertThat(database.query("select count(*) from core.involvement where person_id = 9001 and staff_id = 501 and to_date is null")).isEqualTo(1L);
    }

    @Test
    void a_second_open_request_on_the_same_person_is_refused() {
        refuses("ehcRequest.anotherOpen", DECIDED, () -> requests.receive(new EhcRequestText("P900001", RECEIVED, RequestSource.SCHOOL, "", "Again.", null, null)));
    }

    @Test
    void a_corrected_day_of_receipt_starts_the_clocks_anew_and_keeps_the_former_dates() {
        on(DECIDED, () -> requests.change(REFERENCE, version(), new EhcRequestText(null, RECEIVED.minusDays(7), RequestSource.PARENT, "Fernside Primary",
                "Cannot follow lessons.", 501L, 501L)));
        on(DECIDED, () -> {
            var found = requests.details(REFERENCE);
            assertThat(found.clock(EhcRules.FINAL_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 12));
            assertThat(found.clocks()).filteredOn(clock -> clock.status() == DeadlineStatus.SUPERSEDED).hasSize(3);
        });
    }

    @Test
    void the_second_of_two_people_is_told() {
        on(DECIDED, () -> decisions.agree(REFERENCE, 1L, DECIDED, "", List.of(AdviceBody.HEALTH), DECIDED));
        assertThatThrownBy(() -> on(DECIDED, () -> decisions.refuse(REFERENCE, 1L, DECIDED, "No."))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void deciding_is_for_those_who_may_decide() {
        assertThatThrownBy(() -> on(DECIDED, () -> {
            wired.as(actor(SendPermission.EHC_REQUEST_VIEW, SendPermission.EHC_REQUEST_EDIT));
            decisions.refuse(REFERENCE, version(), DECIDED, "No.");
        })).isInstanceOf(AccessDenied.class);
    }

    @Test
    void each_body_has_six_weeks_of_its_own_and_an_answer_stops_only_its_clock() {
        agreed();
        on(DECIDED.plusDays(20), () -> advice.receive(REFERENCE, version(), AdviceBody.HEALTH, DECIDED.plusDays(20), false, "", null));
        on(DECIDED.plusDays(21), () -> {
            var found = requests.details(REFERENCE);
            assertThat(found.adviceOf(AdviceBody.HEALTH).orElseThrow().clock().status()).isEqualTo(DeadlineStatus.MET);
            assertThat(found.adviceOf(AdviceBody.EDUCATION).orElseThrow().clock().status()).isEqualTo(DeadlineStatus.RUNNING);
            assertThat(found.adviceOf(AdviceBody.EDUCATION).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 8, 17));
            assertThat(found.stage()).isEqualTo(EhcStage.ADVICE);
        });
        on(DECIDED.plusDays(22), () -> advice.receive(REFERENCE, version(), AdviceBody.EDUCATION, DECIDED.plusDays(22), true, "", null));
        on(DECIDED.plusDays(22), () -> assertThat(requests.details(REFERENCE).stage()).isEqualTo(EhcStage.DRAFTING));
        on(DECIDED.plusDays(23), () -> advice.ask(REFERENCE, version(), AdviceBody.SENSORY, "", DECIDED.plusDays(23)));
        on(DECIDED.plusDays(23), () -> assertThat(requests.details(REFERENCE).stage()).isEqualTo(EhcStage.ADVICE));
    }

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

    @Test
    void the_core_says_who_has_the_request_until_it_is_closed() {
        assertThat(database.query("select staff_id from core.record_holder where kind = 'ehc-request' and reference = 'SEND-26-0001'")).isEqualTo(501L);
        joelWhoMayWork();
        database.execute("update core.record_holder set staff_id = 502");
        on(DECIDED, () -> {
            assertThat(requests.details(REFERENCE).caseworker()).isEqualTo("Joel Ashdown");
            assertThat(requests.requests(new EhcRequestFilter(null, null, null, null, 502L, null, false, null, false), 0, 5).rows()).hasSize(1);
            assertThat(requests.requests(new EhcRequestFilter(null, null, null, null, 501L, null, false, null, false), 0, 5).rows()).isEmpty();
        });
        agreed();
        assertThat(database.query("select staff_id from core.work_item where kind = 'ehc-request' and done_at is null")).isEqualTo(502L);
        assertThat(database.query("select count(*) from core.deadline where part = 'health' and staff_id = 502")).isEqualTo(1L);
        on(DECIDED, () -> requests.change(REFERENCE, version(), new EhcRequestText(null, RECEIVED, RequestSource.PARENT, "Fernside Primary",
                "Cannot follow lessons.", 501L, 502L)));
        assertThat(database.query("select staff_id from core.record_holder")).isEqualTo(501L);
        assertThat(database.query("select count(*) from core.deadline where state = 'RUNNING' and staff_id = 501")).isEqualTo(4L);
        on(DECIDED, () -> decisions.withdraw(REFERENCE, version(), DECIDED, "Moved away."));
        assertThat(database.query("select count(*) from core.record_holder")).isEqualTo(0L);
    }

    @Test
    void a_correction_leaves_a_request_with_whom_it_was_handed_to_since_the_form_was_opened() {
        joelWhoMayWork();
        handedToJoel();
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(501L, 501L)));
        assertThat(database.query("select setting from send.ehc_request")).isEqualTo("Westcliffe High");
        withJoel();
        handedToJoel();
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(null, null)));
        withJoel();
    }

    @Test
    void who_gives_a_request_on_that_was_handed_over_meanwhile_is_told_and_can_give_it_all_the_same() {
        joelWhoMayWork();
        handedToJoel();
        assertThatThrownBy(() -> on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(null, 501L)))).isInstanceOf(ChangedMeanwhile.class)
                .satisfies(thrown -> on(DECIDED, () -> assertThat(((ChangedMeanwhile) thrown).arguments().get(3)).isEqualTo(version())));
        assertThat(database.query("select setting from send.ehc_request")).isEqualTo("Fernside Primary");
        withJoel();
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(502L, 501L)));
        withJoel();
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(501L, 502L)));
        assertThat(database.query("select staff_id from core.record_holder")).isEqualTo(501L);
        assertThat(database.query("select count(*) from core.involvement where person_id = 9001 and staff_id = 501 and to_date is null")).isEqualTo(1L);
    }

    @Test
    void a_request_is_given_only_to_those_who_may_work_on_it_but_stays_with_whoever_has_it() {
        joelWhoMayWork();
        database.execute("delete from core.role_grant where staff_id = 502");
        refuses("ehcRequest.notCaseworker", DECIDED, () -> requests.change(REFERENCE, version(), corrected(502L, 501L)));
        refuses("ehcRequest.notCaseworker", DECIDED, () -> requests.receive(new EhcRequestText("P900001", RECEIVED, RequestSource.PARENT, "", "Again.", 502L,
                null)));
        on(DECIDED, () -> assertThat(requests.caseworkers(REFERENCE, 501L)).containsExactly(new Caseworker(501L, "Beth Larwood")));
        handedToJoel();
        on(DECIDED, () -> assertThat(requests.caseworkers(REFERENCE, 502L)).containsExactly(new Caseworker(501L, "Beth Larwood"),
                new Caseworker(502L, "Joel Ashdown")));
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(502L, 502L)));
        withJoel();
        database.execute("update core.record_holder set staff_id = 501");
        on(DECIDED, () -> assertThat(requests.caseworkers(REFERENCE, 502L)).extracting(Caseworker::id).containsExactly(501L, 502L));
    }

    private void handedToJoel() {
        database.execute("update core.record_holder set staff_id = 502");
        database.execute("update core.deadline set staff_id = 502 where state = 'RUNNING'");
        database.execute("update core.work_item set staff_id = 502 where done_at is null");
        database.execute("update core.involvement set to_date = date '2026-07-01' where staff_id = 501");
    }

    private void withJoel() {
        assertThat(database.query("select staff_id from core.record_holder")).isEqualTo(502L);
        assertThat(database.query("select count(*) from core.deadline where state = 'RUNNING' and staff_id = 502")).isEqualTo(3L);
        assertThat(database.query("select staff_id from core.work_item where kind = 'ehc-request' and done_at is null")).isEqualTo(502L);
        assertThat(database.query("select count(*) from core.involvement where person_id = 9001 and staff_id = 501 and to_date is null")).isEqualTo(0L);
    }

    private static EhcRequestText corrected(Long caseworker, Long seen) {
        return new EhcRequestText(null, RECEIVED, RequestSource.PARENT, "Westcliffe High", "Cannot follow lessons.", caseworker, seen);
    }

    @Test
    void of_restricted_people_lists_and_files_tell_only_the_reference() {
        database.execute("update core.person set restricted = true, restricted_because = 'Known to staff' where id = 9001");
        database.execute("update core.involvement set to_date = date '2026-07-01'");
        on(DECIDED, () -> {
            wired.as(actor(SendPermission.EHC_REQUEST_VIEW, SendPermission.EHC_REQUEST_EXPORT));
            for (var list : List.of(requests.requests(EhcRequestFilter.allOpen(), 0, 5), requests.listed(EhcRequestFilter.allOpen(), 0, 5),
                    requests.export(EhcRequestFilter.allOpen()))) {
                assertThat(list.rows()).singleElement().satisfies(row -> {
                    assertThat(row.reference()).isEqualTo(REFERENCE);
                    assertThat(row.name()).isNull();
                    assertThat(row.bornOn()).isNull();
                    assertThat(row.personReference()).isNull();
                    assertThat(row.setting()).isEmpty();
                });
            }
            assertThat(requests.requests(new EhcRequestFilter("Fernside", null, null, null, null, null, false, null, false), 0, 5).rows()).isEmpty();
            assertThat(requests.requests(new EhcRequestFilter("lindqvist", null, null, null, null, null, false, null, false), 0, 5).rows()).isEmpty();
            assertThat(requests.requests(new EhcRequestFilter("26-0001", null, null, null, null, null, false, null, false), 0, 5).rows()).hasSize(1);
        });
    }

    @Test
    void in_the_order_of_names_those_whose_name_may_not_be_told_come_last_on_whatever_page() {
        database.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at) values (9002, 'P900002', 'Ada Ahlgren',"
                + " 'UNKNOWN', 'F', now()), (9003, 'P900003', 'zoe Zander', 'UNKNOWN', 'F', now())");
        for (var person : List.of("P900002", "P900003")) {
            on(RECEIVED.plusDays(2), () -> requests.receive(new EhcRequestText(person, RECEIVED, RequestSource.PARENT, "", "Cannot read.", null, null)));
        }
        database.execute("update core.person set restricted = true, restricted_because = 'Known to staff' where id = 9002");
        database.execute("update core.involvement set to_date = date '2026-07-01'");
        on(DECIDED, () -> {
            wired.as(actor(SendPermission.EHC_REQUEST_VIEW));
            assertThat(names(EhcRequestFilter.Order.NAME, false, 0, 5)).containsExactly("Oscar Lindqvist", "zoe Zander", null);
            assertThat(names(EhcRequestFilter.Order.NAME, true, 0, 5)).containsExactly("zoe Zander", "Oscar Lindqvist", null);
            assertThat(names(EhcRequestFilter.Order.NAME, false, 1, 1)).containsExactly("zoe Zander");
            assertThat(names(EhcRequestFilter.Order.NAME, false, 1, 2)).containsExactly("zoe Zander", null);
            assertThat(names(EhcRequestFilter.Order.NAME, false, 2, 2)).containsExactly((String) null);
            assertThat(names(EhcRequestFilter.Order.NAME, false, 3, 2)).isEmpty();
            assertThat(requests.requests(new EhcRequestFilter(null, null, null, null, null, null, false, EhcRequestFilter.Order.NAME, false), 1, 1).total())
                    .isEqualTo(3);
            assertThat(names(EhcRequestFilter.Order.CASEWORKER, false, 0, 5)).as("those without a caseworker come last").startsWith("Oscar Lindqvist").hasSize(3);
            assertThat(names(EhcRequestFilter.Order.CASEWORKER, true, 2, 1)).as("by day and number among themselves").containsExactly("zoe Zander");
        });
    }

    private List<String> names(EhcRequestFilter.Order order, boolean descending, int first, int most) {
        return requests.requests(new EhcRequestFilter(null, null, null, null, null, null, false, order, descending), first, most).rows().stream()
                .map(EhcRequestRow::name).toList();
    }

    @Test
    void lists_for_programs_and_files_are_audited_and_ask_for_the_permission_again() {
        on(DECIDED, () -> {
            requests.listed(EhcRequestFilter.allOpen(), 0, 5);
            requests.export(EhcRequestFilter.allOpen());
            assertThat(wired.recorded()).contains("ehc-request.listed 1 rows", "ehc-request.exported 1 rows");
            wired.as(actor(SendPermission.EHC_REQUEST_EXPORT));
            assertThatThrownBy(() -> requests.listed(EhcRequestFilter.allOpen(), 0, 5)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> requests.export(EhcRequestFilter.allOpen())).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void a_reminder_is_counted_and_becomes_work() {
        agreed();
        on(DECIDED.plusDays(43), () -> advice.remind(REFERENCE, version(), AdviceBody.HEALTH));
        on(DECIDED.plusDays(44), () -> assertThat(requests.details(REFERENCE).adviceOf(AdviceBody.HEALTH).orElseThrow().reminders()).isEqualTo(1));
        assertThat(database.query("select count(*) from core.work_item where kind = 'ehc-reminder-health' and subject_kind = 'ehc-request' and done_at is null")).isEqualTo(1L);
        on(DECIDED.plusDays(45), () -> advice.receive(REFERENCE, version(), AdviceBody.HEALTH, DECIDED.plusDays(45), false, "", null));
        assertThat(database.query("select count(*) from core.work_item where kind = 'ehc-reminder-health' and subject_kind = 'ehc-request' and done_at is null")).isEqualTo(0L);
    }

    @Test
    void the_fifteen_days_of_the_draft_begin_with_the_day_it_is_served() {
        agreed();
        var served = LocalDate.of(2026, 9, 14);
        on(served, () -> decisions.sendDraft(REFERENCE, version(), served));
        on(served, () -> {
            var found = requests.details(REFERENCE);
            assertThat(found.clock(EhcRules.REPRESENTATIONS).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 9, 28));
            assertThat(found.clock(EhcRules.NO_PLAN)).isEmpty();
        });
        refuses("ehcRequest.representationsRun", served.plusDays(14), () -> decisions.issue(REFERENCE, version(), served.plusDays(14)));
        on(served.plusDays(15), () -> decisions.issue(REFERENCE, version(), served.plusDays(15)));
        on(served.plusDays(15), () -> {
            assertThat(requests.details(REFERENCE).clock(EhcRules.FINAL_PLAN).orElseThrow().status()).isEqualTo(DeadlineStatus.MET);
            assertThat(requests.requests(EhcRequestFilter.allOpen(), 0, 10).total()).isZero();
        });
        assertThat(database.query("select count(*) from core.work_item where module = 'send' and done_at is null")).isEqualTo(0L);
        assertThat(database.query("select count(*) from core.deadline where module = 'send' and state = 'RUNNING'")).isEqualTo(0L);
    }

    @Test
    void every_change_is_audited_with_what_was_before_and_what_is_after() {
        on(DECIDED, () -> {
            decisions.agree(REFERENCE, version(), DECIDED, "The test is met.", List.of(AdviceBody.HEALTH), DECIDED);
            var agreed = change("ehc-request.agreed");
            assertThat(agreed.before().get("stage")).isEqualTo(EhcStage.RECEIVED);
            assertThat(agreed.after().get("stage")).isEqualTo(EhcStage.ADVICE);
            assertThat(agreed.after().get("decided on")).isEqualTo(DECIDED);
        });
        on(DECIDED.plusDays(43), () -> {
            advice.remind(REFERENCE, version(), AdviceBody.HEALTH);
            assertThat(change("ehc-request.advice-reminded").before().get("reminders")).isEqualTo(0);
            assertThat(change("ehc-request.advice-reminded").after().get("reminders")).isEqualTo(1);
            assertThat(change("ehc-request.advice-reminded").before().get("body")).isEqualTo(AdviceBody.HEALTH);
        });
        on(DECIDED.plusDays(44), () -> {
            advice.receive(REFERENCE, version(), AdviceBody.HEALTH, DECIDED.plusDays(44), true, "", null);
            assertThat(change("ehc-request.advice-received").before().get("not known")).isEqualTo(false);
            assertThat(change("ehc-request.advice-received").after().get("received on")).isEqualTo(DECIDED.plusDays(44));
        });
        on(DECIDED.plusDays(45), () -> {
            advice.reopen(REFERENCE, version(), AdviceBody.HEALTH);
            assertThat(change("ehc-request.advice-reopened").before().get("received on")).isEqualTo(DECIDED.plusDays(44));
        });
        on(DECIDED.plusDays(45), () -> {
            advice.except(REFERENCE, version(), note(true));
            assertThat(change("ehc-request.excepted").before().get("due on")).isEqualTo(LocalDate.of(2026, 10, 19));
            assertThat(change("ehc-request.excepted").after().get("due on")).isEqualTo(LocalDate.of(2026, 11, 23));
        });
        on(DECIDED.plusDays(46), () -> {
            decisions.sendDraft(REFERENCE, version(), DECIDED.plusDays(46));
            assertThat(change("ehc-request.draft-sent").before().get("stage")).isEqualTo(EhcStage.ADVICE);
            assertThat(change("ehc-request.draft-sent").after()).doesNotContainKey("reason");
        });
        on(DECIDED.plusDays(47), () -> {
            requests.change(REFERENCE, version(), new EhcRequestText(null, RECEIVED, RequestSource.PARENT, "Westcliffe High", "Cannot follow lessons.",
                    null, 501L));
            assertThat(change("ehc-request.changed").before().get("setting")).isEqualTo("Fernside Primary");
            assertThat(change("ehc-request.changed").before().get("caseworker")).isEqualTo("beth.larwood");
            assertThat(change("ehc-request.changed").after().get("setting")).isEqualTo("Westcliffe High");
        });
    }

    private Wiring.Change change(String action) {
        return wired.changes().stream().filter(one -> one.action().equals(action)).findFirst().orElseThrow();
    }

    private void agreed() {
        on(DECIDED, () -> decisions.agree(REFERENCE, version(), DECIDED, "The test is met.", List.of(AdviceBody.EDUCATION, AdviceBody.HEALTH), DECIDED));
    }

    private static ExceptionNote note(boolean twentyWeeks, AdviceBody... bodies) {
        return new ExceptionNote(twentyWeeks ? List.of(EhcRules.FINAL_PLAN) : List.of(), List.of(bodies), "ABSENT_FROM_AREA", DECIDED.plusDays(4),
                DECIDED.plusDays(38), null, twentyWeeks ? LocalDate.of(2026, 11, 23) : null, "Letter of the parents.", null);
    }

    private long version() {
        return requests.details(REFERENCE).version();
    }

    private void refuses(String key, LocalDate today, Runnable deed) {
        assertThatThrownBy(() -> on(today, deed)).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private static Actor actor(String... permissions) {
        var grants = new java.util.HashMap<String, List<Scope>>();
        List.of(permissions).forEach(one -> grants.put(one, List.of(Scope.area("send"))));
        return new Actor(501L, "beth.larwood", "Beth Larwood", Map.copyOf(grants), false);
    }

    private void on(LocalDate today, Runnable deed) {
        database.inTransaction((java.util.function.Consumer<jakarta.persistence.EntityManager>) em -> {
            wired = new Wiring(em, today);
            requests = wired.get(EhcRequestService.class);
            decisions = wired.get(EhcDecisionService.class);
            advice = wired.get(EhcAdviceService.class);
            deed.run();
        });
    }
}
