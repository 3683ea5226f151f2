package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.send.SendPermission;

/** A request goes its way stage by stage from receipt to the final plan, its clocks start and stop on the right days, and every change is audited. */
class EhcRequestServiceTest extends OneEhcRequest {

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
}
