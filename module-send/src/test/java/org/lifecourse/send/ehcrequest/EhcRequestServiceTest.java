package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        database.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at)"
                + " values (9001, 'P900001', 'Oscar Lindqvist', 'UNKNOWN', 'M', now())");
        on(RECEIVED.plusDays(2), () -> assertThat(requests.receive(new EhcRequestText("P900001", RECEIVED, RequestSource.PARENT, "Fernside Primary",
                "Cannot follow lessons.", 501L))).isEqualTo(REFERENCE));
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
        refuses("ehcRequest.anotherOpen", DECIDED, () -> requests.receive(new EhcRequestText("P900001", RECEIVED, RequestSource.SCHOOL, "", "Again.", null)));
    }

    @Test
    void a_corrected_day_of_receipt_starts_the_clocks_anew_and_keeps_the_former_dates() {
        on(DECIDED, () -> requests.change(REFERENCE, version(), new EhcRequestText(null, RECEIVED.minusDays(7), RequestSource.PARENT, "Fernside Primary",
                "Cannot follow lessons.", 501L)));
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
                new ExceptionNote(false, true, List.of(), "ABSENT_FROM_AREA", DECIDED, DECIDED.plusDays(35), null, " ", null)));
    }

    @Test
    void a_withdrawn_exception_lifts_nothing_any_more() {
        agreed();
        on(DECIDED.plusDays(40), () -> advice.except(REFERENCE, version(), note(true)));
        on(DECIDED.plusDays(41), () -> advice.withdrawException(REFERENCE, version(), EhcRules.FINAL_PLAN, "",
                requests.details(REFERENCE).lifted().get(0).exception().id(), "The family was at home."));
        on(DECIDED.plusDays(41), () -> {
            assertThat(requests.details(REFERENCE).excepted()).isFalse();
            assertThat(requests.details(REFERENCE).clock(EhcRules.FINAL_PLAN).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 19));
        });
    }

    @Test
    void a_reminder_is_counted_and_becomes_work() {
        agreed();
        on(DECIDED.plusDays(43), () -> advice.remind(REFERENCE, version(), AdviceBody.HEALTH));
        on(DECIDED.plusDays(44), () -> assertThat(requests.details(REFERENCE).adviceOf(AdviceBody.HEALTH).orElseThrow().reminders()).isEqualTo(1));
        assertThat(database.query("select count(*) from core.work_item where kind = 'ehc-reminder' and done_at is null")).isEqualTo(1L);
        on(DECIDED.plusDays(45), () -> advice.receive(REFERENCE, version(), AdviceBody.HEALTH, DECIDED.plusDays(45), false, "", null));
        assertThat(database.query("select count(*) from core.work_item where kind = 'ehc-reminder' and done_at is null")).isEqualTo(0L);
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
    void every_step_is_audited() {
        on(DECIDED, () -> {
            decisions.refuse(REFERENCE, version(), DECIDED, "Support is in place.");
            assertThat(wired.recorded()).contains("ehc-request.refused-to-assess " + REFERENCE);
        });
    }

    private void agreed() {
        on(DECIDED, () -> decisions.agree(REFERENCE, version(), DECIDED, "The test is met.", List.of(AdviceBody.EDUCATION, AdviceBody.HEALTH), DECIDED));
    }

    private static ExceptionNote note(boolean twentyWeeks, AdviceBody... bodies) {
        return new ExceptionNote(false, twentyWeeks, List.of(bodies), "ABSENT_FROM_AREA", DECIDED.plusDays(4), DECIDED.plusDays(38),
                twentyWeeks ? LocalDate.of(2026, 11, 23) : null, "Letter of the parents.", null);
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
