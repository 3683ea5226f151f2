package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.deadline.DeadlineRuleService.HolidayKind;
import org.lifecourse.testing.TestDatabase;

class DeadlineServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final DeadlineKey FINAL = key(DeadlineRules.SEND_FINAL_PLAN);
    private static final DeadlineKey ENQUIRY = key(DeadlineRules.ADULTS_SAFEGUARDING_ENQUIRY);
    private static final DeadlineKey CONTACT = key(DeadlineRules.CHILDREN_CONTACT_DECISION);

    @BeforeEach
    void startWithTheReferenceData() {
        for (var table : List.of("deadline", "closure_day", "holiday_change", "staff")) {
            DATABASE.execute("delete from core." + table);
        }
        DATABASE.execute("delete from core.deadline_rule where rule_version > 1");
        DATABASE.execute("update core.deadline_rule set valid_to = null");
    }

    @Test
    void aClockRunsFromItsTriggerAndSaysHowItWasCounted() {
        on(TODAY, deadlines -> {
            var started = deadlines.start(from(FINAL, TODAY));

            assertThat(started.computedDueOn()).isEqualTo("2026-10-19");
            assertThat(started.dueOn()).isEqualTo("2026-10-19");
            assertThat(started.status()).isEqualTo(DeadlineStatus.RUNNING);
            assertThat(started.explanation()).contains(Explained.of("deadline.explain.WEEKS", 20, LocalDate.of(2026, 10, 19)));
        });
        assertThat(DATABASE.query("select state || ' ' || due_on from core.deadline")).isEqualTo("RUNNING 2026-10-19");
    }

    @Test
    void aClockWithoutTriggerWaits() {
        on(TODAY, deadlines -> assertThat(deadlines.start(from(FINAL, null)).status()).isEqualTo(DeadlineStatus.NOT_STARTED));
        on(TODAY, deadlines -> assertThat(deadlines.start(from(FINAL, TODAY)).status()).isEqualTo(DeadlineStatus.RUNNING));

        assertThat(DATABASE.query("select count(*) from core.deadline")).isEqualTo(1L);
    }

    @Test
    void anotherTriggerKeepsTheFormerResultAndSaysWhy() {
        on(TODAY, deadlines -> deadlines.start(from(FINAL, TODAY)));
        on(TODAY, deadlines -> deadlines.start(from(FINAL, TODAY.plusDays(7))));

        on(TODAY, deadlines -> {
            var all = clocks(deadlines);
            assertThat(all).extracting(DeadlineDetails::status).containsExactly(DeadlineStatus.RUNNING, DeadlineStatus.SUPERSEDED);
            assertThat(all).extracting(details -> details.dueOn().toString()).containsExactly("2026-10-26", "2026-10-19");
            assertThat(all.get(1).supersededBecause()).isEqualTo("It counts from 8 June 2026 now, no longer from 1 June 2026.");
        });
        assertThat(DATABASE.query("select count(*) from core.deadline o join core.deadline n on n.id = o.superseded_by"
                + " where o.state = 'SUPERSEDED' and n.state = 'RUNNING'")).isEqualTo(1L);
    }

    @Test
    void theSameTriggerOnlyTakesOverWhatIsSaidAboutIt() {
        on(TODAY, deadlines -> deadlines.start(from(FINAL, TODAY)));
        on(TODAY, deadlines -> deadlines.start(new DeadlineStart(FINAL, null, "Send it", "/send/x", "send.view", "send", TODAY, null, null)));

        on(TODAY, deadlines -> assertThat(clocks(deadlines)).extracting(DeadlineDetails::title).containsExactly("Send it"));
    }

    @Test
    void doneInTimeIsMetAndLaterIsMissed() {
        on(TODAY, deadlines -> {
            deadlines.start(from(ENQUIRY, TODAY));
            deadlines.met(ENQUIRY, TODAY.plusDays(28));
        });
        on(TODAY.plusDays(40), deadlines -> {
            assertThat(deadlines.find(ENQUIRY).orElseThrow().status()).isEqualTo(DeadlineStatus.MET);
            assertThat(deadlines.find(ENQUIRY).orElseThrow().days()).isEqualTo(28);
            deadlines.met(ENQUIRY, TODAY.plusDays(29));
            assertThat(deadlines.find(ENQUIRY).orElseThrow().status()).isEqualTo(DeadlineStatus.MISSED);
            deadlines.notMet(ENQUIRY);
            assertThat(deadlines.find(ENQUIRY).orElseThrow().status()).isEqualTo(DeadlineStatus.MISSED);
        });
        on(TODAY.plusDays(28), deadlines -> assertThat(deadlines.find(ENQUIRY).orElseThrow().status()).isEqualTo(DeadlineStatus.RUNNING));
    }

    @Test
    void theEndOfTheProcessKeepsOpenClocksWithItsReason() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.start(from(ENQUIRY, TODAY));
            deadlines.met(ENQUIRY, TODAY);
            deadlines.end("send", "ehc-request", "NA-1", "The request was withdrawn.");
        });
        on(TODAY, deadlines -> assertThat(clocks(deadlines)).extracting(DeadlineDetails::status, DeadlineDetails::supersededBecause).containsExactly(
                org.assertj.core.groups.Tuple.tuple(DeadlineStatus.MET, null),
                org.assertj.core.groups.Tuple.tuple(DeadlineStatus.SUPERSEDED, "The request was withdrawn.")));
    }

    @Test
    void anExceptionLiftsOnlyItsClockAndOnlyItsWindow() {
        var decide = key(DeadlineRules.SEND_DECIDE_WHETHER_TO_ASSESS);
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.start(from(decide, TODAY));
            deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-15", "2026-08-26", "Term dates"));
        });
        on(TODAY, deadlines -> {
            var lifted = deadlines.find(FINAL).orElseThrow();
            assertThat(lifted.status()).isEqualTo(DeadlineStatus.EXCEPTED);
            assertThat(lifted.computedDueOn()).isEqualTo("2026-10-19");
            assertThat(lifted.dueOn()).as("43 days later").isEqualTo("2026-12-01");
            assertThat(lifted.exceptions()).extracting(ExceptionRow::evidence).containsExactly("Term dates");
            assertThat(deadlines.find(decide).orElseThrow().dueOn()).isEqualTo("2026-07-13");
        });
    }

    @Test
    void anExceptionIsDoneByTheAgreedDayOrMissed() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.except(FINAL, new ExceptionText("EXCEPTIONAL_CIRCUMSTANCES", day("2026-07-01"), day("2026-07-31"), day("2026-11-02"), "Letter", null));
            deadlines.met(FINAL, day("2026-10-30"));
        });
        on(day("2026-12-01"), deadlines -> {
            assertThat(deadlines.find(FINAL).orElseThrow().status()).isEqualTo(DeadlineStatus.EXCEPTED);
            deadlines.met(FINAL, day("2026-11-03"));
            assertThat(deadlines.find(FINAL).orElseThrow().status()).isEqualTo(DeadlineStatus.MISSED);
            deadlines.met(FINAL, day("2026-10-19"));
            assertThat(deadlines.find(FINAL).orElseThrow().status()).isEqualTo(DeadlineStatus.MET);
        });
    }

    @Test
    void anExceptionNeedsAGroundEvidenceAndAWindowInTheClocksTime() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.start(from(ENQUIRY, TODAY));
            refuses("deadlineException.ground", () -> deadlines.except(FINAL, window("HOLIDAY", "2026-07-01", "2026-07-31", "x")));
            refuses("deadlineException.ground", () -> deadlines.except(ENQUIRY, window("SCHOOL_CLOSED", "2026-07-01", "2026-07-31", "x")));
            refuses("deadlineException.needsEvidence", () -> deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-01", "2026-07-31", " ")));
            refuses("deadlineException.windowTooShort", () -> deadlines.except(FINAL, window("ABSENT_FROM_AREA", "2026-07-01", "2026-07-27", "x")));
            refuses("deadlineException.outsideTheClock", () -> deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-10-20", "2026-11-30", "x")));
            refuses("deadlineException.outsideTheClock", () -> deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-04-01", "2026-05-31", "x")));
            refuses("deadlineException.needsDays", () -> deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-31", "2026-07-01", "x")));
            refuses("deadlineException.windowTooLong", () -> deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-01", "9999-12-31", "x")));
            refuses("deadlineException.agreedTooEarly", () -> deadlines.except(FINAL, new ExceptionText("EXCEPTIONAL_CIRCUMSTANCES", TODAY, TODAY,
                    day("2026-10-18"), "x", null)));
            assertThat(deadlines.find(FINAL).orElseThrow().dueOn()).isEqualTo("2026-10-19");
        });
    }

    @Test
    void aWithdrawnExceptionNoLongerLifts() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-15", "2026-08-26", "Term dates"));
        });
        on(TODAY, deadlines -> deadlines.withdrawException(FINAL, deadlines.find(FINAL).orElseThrow().exceptions().get(0).id(), "Wrong school"));

        on(TODAY, deadlines -> {
            var clock = deadlines.find(FINAL).orElseThrow();
            assertThat(clock.dueOn()).isEqualTo("2026-10-19");
            assertThat(clock.status()).isEqualTo(DeadlineStatus.RUNNING);
            assertThat(clock.exceptions()).extracting(ExceptionRow::withdrawn).containsExactly(true);
        });
    }

    @Test
    void theFormerResultOfAWithdrawnExceptionIsKeptAndSaysWhy() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-15", "2026-08-26", "Term dates"));
        });
        on(TODAY, deadlines -> deadlines.withdrawException(FINAL, only(deadlines).id(), "Wrong school"));

        on(TODAY, deadlines -> {
            var former = clocks(deadlines).get(1);
            assertThat(former.status()).isEqualTo(DeadlineStatus.SUPERSEDED);
            assertThat(former.dueOn()).isEqualTo("2026-12-01");
            assertThat(former.supersededBecause()).isEqualTo("The exception from 15 July 2026 to 26 August 2026 was withdrawn: Wrong school");
            var withdrawn = only(deadlines);
            assertThat(withdrawn.withdrawnBecause()).isEqualTo("Wrong school");
            assertThat(withdrawn.withdrawnOn()).isEqualTo(TODAY);
            assertThat(withdrawn.lifts()).isFalse();
        });
    }

    @Test
    void anExceptionIsWithdrawnOnceAndWithAReason() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-15", "2026-08-26", "Term dates"));
            var id = only(deadlines).id();
            refuses("deadlineException.needsReason", () -> deadlines.withdrawException(FINAL, id, " "));
            refuses("deadlineException.reasonTooLong", () -> deadlines.withdrawException(FINAL, id, "x".repeat(301)));
        });
        on(TODAY, deadlines -> deadlines.withdrawException(FINAL, only(deadlines).id(), "Wrong school"));
        on(TODAY, deadlines -> refuses("deadlineException.isWithdrawn", () -> deadlines.withdrawException(FINAL, only(deadlines).id(), "Again")));
    }

    @Test
    void anExceptionInsideTheExtensionOfAWithdrawnOneLiftsNothingAndSaysSo() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-15", "2026-08-26", "Term dates"));
            deadlines.except(FINAL, window("EXCEPTIONAL_CIRCUMSTANCES", "2026-11-02", "2026-11-08", "Letter"));
            assertThat(deadlines.find(FINAL).orElseThrow().dueOn()).as("43 days and 7 more").isEqualTo("2026-12-08");
        });
        on(TODAY, deadlines -> {
            var first = deadlines.find(FINAL).orElseThrow().exceptions().get(0);
            deadlines.withdrawException(FINAL, first.id(), "Wrong school");
        });
        on(TODAY, deadlines -> {
            var clock = deadlines.find(FINAL).orElseThrow();
            assertThat(clock.dueOn()).isEqualTo("2026-10-19");
            assertThat(clock.status()).isEqualTo(DeadlineStatus.RUNNING);
            assertThat(clock.exceptions()).extracting(ExceptionRow::lifts).containsOnly(false);
            assertThat(clock.explanation()).anySatisfy(line -> {
                assertThat(line.key()).isEqualTo("deadline.explain.liftsNothing");
                assertThat(line.arguments()).contains(day("2026-11-02"), day("2026-11-08"), day("2026-10-19"));
            });
        });
    }

    @Test
    void aClockCountedBackFromADayMayNotStandStill() {
        var agenda = key(DeadlineRules.GOVERNANCE_FINAL_REPORT);
        DATABASE.execute("update core.deadline_rule set pausable = true where code = 'governance.final-report'");
        on(TODAY, deadlines -> {
            deadlines.start(from(agenda, day("2026-06-30")));
            refuses("deadline.dayCannotMove", () -> deadlines.pause(agenda, TODAY, "x"));
        });
        DATABASE.execute("update core.deadline_rule set pausable = false where code = 'governance.final-report'");
        rules(TODAY, rules -> refuses("deadlineRule.dayCannotMove", () -> rules.change("governance.final-report", rules.rule("governance.final-report").stored(),
                new RuleChange(day("2026-06-08"), 7, true, List.of(3), "Board", "Board decided"))));
    }

    @Test
    void nobodyMovesTheDayOfAClockThatTheyMayNotSee() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.start(from(ENQUIRY, TODAY));
            deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-15", "2026-08-26", "Term dates"));
        });
        var elsewhere = new Actor(7L, "martha.quill", "Martha Quill", Map.of("send.ehc-request.view", List.of(new Scope("adults", null, null))), false);
        DATABASE.inTransaction(em -> {
            var deadlines = new Wiring(em, TODAY).as(elsewhere).get(DeadlineService.class);
            denied(() -> deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-15", "2026-08-26", "x")));
            denied(() -> deadlines.withdrawException(FINAL, only(deadlines).id(), "x"));
            denied(() -> deadlines.pause(ENQUIRY, TODAY, "x"));
            denied(() -> deadlines.resume(ENQUIRY, TODAY));
        });
    }

    private static void denied(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessDenied.class);
    }

    private static ExceptionRow only(DeadlineService deadlines) {
        return deadlines.find(FINAL).orElseThrow().exceptions().get(0);
    }

    @Test
    void anExceptionGoesWithTheClockThatTakesItsPlace() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.except(FINAL, window("SCHOOL_CLOSED", "2026-07-15", "2026-08-26", "Term dates"));
            deadlines.start(from(FINAL, TODAY.plusDays(1)));
        });
        on(TODAY, deadlines -> assertThat(deadlines.find(FINAL).orElseThrow().dueOn()).isEqualTo("2026-12-02"));
    }

    @Test
    void aPausedClockGainsTheDaysOnWhichItStoodStill() {
        on(TODAY, deadlines -> deadlines.start(from(ENQUIRY, TODAY)));
        on(day("2026-06-10"), deadlines -> deadlines.pause(ENQUIRY, day("2026-06-10"), "Police enquiry"));
        on(day("2026-07-15"), deadlines -> {
            assertThat(deadlines.find(ENQUIRY).orElseThrow().status()).isEqualTo(DeadlineStatus.RUNNING);
            deadlines.resume(ENQUIRY, day("2026-06-20"));
        });
        on(day("2026-06-21"), deadlines -> {
            var clock = deadlines.find(ENQUIRY).orElseThrow();
            assertThat(clock.dueOn()).as("28 days and 10 that stood still").isEqualTo("2026-07-09");
            assertThat(clock.status()).isEqualTo(DeadlineStatus.RUNNING);
            assertThat(clock.days()).isEqualTo(10);
            assertThat(clock.pauses()).containsExactly(new PauseRow(day("2026-06-10"), day("2026-06-19"), "Police enquiry"));
        });
    }

    @Test
    void onlyAPausableRunningClockIsPaused() {
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.start(from(ENQUIRY, TODAY));
            refuses("deadline.notPausable", () -> deadlines.pause(FINAL, TODAY, "x"));
            refuses("deadline.pauseOutsideTheClock", () -> deadlines.pause(ENQUIRY, TODAY.minusDays(1), "x"));
            refuses("deadline.pauseOutsideTheClock", () -> deadlines.pause(ENQUIRY, TODAY.plusDays(1), "x"));
            refuses("deadline.pauseNeedsReason", () -> deadlines.pause(ENQUIRY, TODAY, " "));
            refuses("deadline.runs", () -> deadlines.resume(ENQUIRY, TODAY));
            deadlines.pause(ENQUIRY, TODAY, "x");
            refuses("deadline.standsStill", () -> deadlines.pause(ENQUIRY, TODAY, "x"));
            deadlines.resume(ENQUIRY, TODAY);
            assertThat(deadlines.find(ENQUIRY).orElseThrow().pauses()).isEmpty();
        });
    }

    @Test
    void openClocksAreHandedOver() {
        DATABASE.execute("insert into core.staff (username, display_name) values ('beth.larwood', 'Beth Larwood')");
        var beth = ((Number) DATABASE.query("select id from core.staff")).longValue();
        on(TODAY, deadlines -> {
            deadlines.start(from(FINAL, TODAY));
            deadlines.assign("send", "ehc-request", "NA-1", beth, null);
        });
        assertThat(DATABASE.query("select staff_id from core.deadline")).isEqualTo(beth);
    }

    @Test
    void aProclaimedHolidayCountsRunningClocksAnewAndIsRecorded() {
        var conference = key(DeadlineRules.CHILDREN_STRATEGY_TO_CONFERENCE);
        on(TODAY, deadlines -> {
            deadlines.start(from(conference, TODAY));
            deadlines.start(from(FINAL, TODAY));
        });
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            assertThat(wiring.get(DeadlineRuleService.class).addHolidayChange(day("2026-06-15"), HolidayKind.HOLIDAY, "Royal wedding")).isEqualTo(1);
            assertThat(wiring.recorded()).contains("holiday-change.added 2026-06-15", "deadline.recounted NA-1");
        });
        on(TODAY, deadlines -> {
            assertThat(deadlines.find(conference).orElseThrow().dueOn()).isEqualTo("2026-06-23");
            assertThat(clocks(deadlines)).filteredOn(clock -> clock.status() == DeadlineStatus.SUPERSEDED).singleElement().satisfies(former -> {
                assertThat(former.dueOn()).isEqualTo("2026-06-22");
                assertThat(former.supersededBecause()).isEqualTo("15 June 2026 became a bank holiday: Royal wedding.");
            });
        });
        rules(TODAY, rules -> assertThat(rules.removeHolidayChange(day("2026-06-15"))).isEqualTo(1));
        on(TODAY, deadlines -> assertThat(deadlines.find(conference).orElseThrow().dueOn()).isEqualTo("2026-06-22"));
    }

    @Test
    void aClosureCountsOnlyLocalClocksAnew() {
        on(TODAY, deadlines -> {
            deadlines.start(from(CONTACT, TODAY));
            deadlines.start(from(key(DeadlineRules.CHILDREN_REFERRAL_DECISION), TODAY));
        });
        rules(TODAY, rules -> assertThat(rules.addClosureDay(day("2026-06-02"), "Staff day")).isEqualTo(1));
        on(TODAY, deadlines -> {
            assertThat(deadlines.find(CONTACT).orElseThrow().dueOn()).isEqualTo("2026-06-03");
            assertThat(deadlines.find(key(DeadlineRules.CHILDREN_REFERRAL_DECISION)).orElseThrow().dueOn()).isEqualTo("2026-06-02");
        });
        rules(TODAY, rules -> {
            refuses("closureDay.known", () -> rules.addClosureDay(day("2026-06-02"), "again"));
            assertThat(rules.removeClosureDay(day("2026-06-02"))).isEqualTo(1);
        });
        on(TODAY, deadlines -> assertThat(deadlines.find(CONTACT).orElseThrow().dueOn()).isEqualTo("2026-06-02"));
    }

    @Test
    void aRuleChangedInMidCaseKeepsTheResultOfEarlierClocksAndSaysSo() {
        var late = new DeadlineKey(DeadlineRules.ADULTS_SAFEGUARDING_ENQUIRY, "adults", "enquiry", "E-2", "");
        on(day("2026-06-10"), deadlines -> {
            deadlines.start(from(ENQUIRY, TODAY));
            deadlines.start(from(late, day("2026-06-09")));
        });
        rules(day("2026-06-10"), rules -> {
            var seen = rules.rule(ENQUIRY.rule()).stored();
            assertThat(rules.change(ENQUIRY.rule(), seen, new RuleChange(day("2026-06-08"), 20, true, List.of(5, 0), "Board, 8 June 2026", "Board decided")))
                    .isEqualTo(1);
        });
        on(day("2026-06-10"), deadlines -> {
            var kept = deadlines.find(ENQUIRY).orElseThrow();
            assertThat(kept.dueOn()).isEqualTo("2026-06-29");
            assertThat(kept.ruleVersion()).isEqualTo(1);
            assertThat(kept.explanation()).contains(Explained.of("deadline.explain.laterVersion", day("2026-06-08"), 1));
            var counted = deadlines.find(late).orElseThrow();
            assertThat(counted.dueOn()).isEqualTo("2026-06-29");
            assertThat(counted.ruleVersion()).isEqualTo(2);
            assertThat(deadlines.of("adults", "enquiry", "E-2").get(1).supersededBecause())
                    .isEqualTo("Version 2 of the rule is in force from 8 June 2026.");
            assertThat(deadlines.of("adults", "enquiry", "E-2").get(1).dueOn()).isEqualTo("2026-07-07");
        });
    }

    private static List<DeadlineDetails> clocks(DeadlineService deadlines) {
        return deadlines.of("send", "ehc-request", "NA-1");
    }

    private static void refuses(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private static ExceptionText window(String ground, String from, String to, String evidence) {
        return new ExceptionText(ground, day(from), day(to), null, evidence, null);
    }

    private static DeadlineStart from(DeadlineKey key, LocalDate trigger) {
        return new DeadlineStart(key, null, "Do it", "/send/requests/view", "send.ehc-request.view", "send", trigger, null, null);
    }

    private static DeadlineKey key(String rule) {
        return DeadlineKey.of(rule, "send", "ehc-request", "NA-1");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void on(LocalDate today, Consumer<DeadlineService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, today).get(DeadlineService.class)));
    }

    private static void rules(LocalDate today, Consumer<DeadlineRuleService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, today).get(DeadlineRuleService.class)));
    }
}
