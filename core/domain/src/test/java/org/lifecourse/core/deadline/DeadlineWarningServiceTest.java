package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.deadline.WarningRepository.Place;
import org.lifecourse.core.work.WorkItem;
import org.lifecourse.core.work.WorkService;
import org.lifecourse.testing.TestDatabase;

/** The enquiry of 28 days from 1 June 2026 is due on 29 June and warns from seven days before. */
class DeadlineWarningServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate BEFORE = LocalDate.of(2026, 6, 21);
    private static final LocalDate SOON = LocalDate.of(2026, 6, 22);
    private static final LocalDate LATE = LocalDate.of(2026, 6, 30);
    private static final DeadlineKey ENQUIRY = DeadlineKey.of(DeadlineRules.ADULTS_SAFEGUARDING_ENQUIRY, "adults", "enquiry", "E-1");

    private Long beth;
    private Long joel;
    private Long team;

    @BeforeEach
    @AfterEach
    void clear() {
        DATABASE.execute("truncate core.work_item, core.organisation, core.staff, core.deadline, core.deadline_warning_run cascade");
        DATABASE.execute("delete from core.deadline_rule where rule_version > 1");
        DATABASE.execute("update core.deadline_rule set valid_to = null");
    }

    private void people() {
        DATABASE.execute("insert into core.organisation (id, code, name, kind) values (9, 'council', 'Council', 'COUNCIL')");
        DATABASE.execute("insert into core.team (code, name, organisation_id, service_area) values ('adult-safeguarding', 'Adult safeguarding', 9, 'adults')");
        team = (Long) DATABASE.query("select id from core.team where code = 'adult-safeguarding'");
        DATABASE.execute("insert into core.staff (username, display_name) values ('beth.larwood', 'Beth Larwood'), ('joel.ashdown', 'Joel Ashdown')");
        beth = (Long) DATABASE.query("select id from core.staff where username = 'beth.larwood'");
        joel = (Long) DATABASE.query("select id from core.staff where username = 'joel.ashdown'");
    }

    @Test
    void theWorkerIsToldOnceWhenTheWindowBeginsAndOnceWhenTheDayHasPassed() {
        people();
        clocks(TODAY, clocks -> clocks.start(of(beth)));

        assertThat(round(BEFORE)).isZero();
        assertThat(round(SOON)).isEqualTo(1);
        assertThat(round(SOON)).as("on another node").isZero();
        assertThat(round(LocalDate.of(2026, 6, 29))).as("still the same level").isZero();
        assertThat(round(LATE)).isEqualTo(1);
        assertThat(round(LATE.plusDays(1))).isZero();

        assertThat(told()).isEqualTo("Due by 29 June 2026: Finish the enquiry, E-1|Late since 29 June 2026: Finish the enquiry, E-1");
        assertThat(DATABASE.query("select count(*) from core.work_item")).as("nothing twice in My work").isEqualTo(0L);
    }

    @Test
    void whatIsDoneIsTakenBackAtOnce() {
        people();
        clocks(TODAY, clocks -> clocks.start(of(beth)));
        round(SOON);
        clocks(SOON, clocks -> clocks.met(ENQUIRY, SOON));

        assertThat(told()).isNull();
        assertThat(round(LATE)).isZero();
    }

    @Test
    void whatIsEndedPausedOrCountedAnewIsTakenBack() {
        people();
        clocks(TODAY, clocks -> clocks.start(of(beth)));
        round(SOON);
        clocks(SOON, clocks -> clocks.pause(ENQUIRY, SOON, "Police enquiry"));
        assertThat(told()).isNull();
        assertThat(round(LATE)).as("a clock that stands still warns of nothing").isZero();

        clocks(LATE, clocks -> clocks.resume(ENQUIRY, SOON));
        assertThat(round(LATE)).isEqualTo(1);
        clocks(LATE, clocks -> clocks.start(new DeadlineStart(ENQUIRY, null, "Finish the enquiry", "/adults/x", "adults.view", "adults", LATE, beth, team)));
        assertThat(told()).as("superseded by one that counts from today").isNull();

        assertThat(round(LATE.plusDays(25))).isEqualTo(1);
        clocks(LATE.plusDays(25), clocks -> clocks.end(ENQUIRY, "No case to answer"));
        assertThat(told()).isNull();
    }

    @Test
    void anExceptionTakesTheWarningBackAndItsOwnEndWarnsAgain() {
        people();
        var advice = DeadlineKey.of(DeadlineRules.SEND_DECIDE_WHETHER_TO_ASSESS, "send", "ehc-request", "R-1");
        clocks(TODAY, clocks -> clocks.start(new DeadlineStart(advice, null, "Decide", "/send/x", "send.view", "send", TODAY, beth, team)));
        var day = LocalDate.of(2026, 7, 13);
        assertThat(round(day)).isEqualTo(1);
        clocks(day, clocks -> clocks.except(advice, new ExceptionText("EXCEPTIONAL_CIRCUMSTANCES", day, day.plusDays(29), null, "Letter", null)));
        assertThat(told()).isNull();
        assertThat(round(day.plusDays(25))).isEqualTo(1);
        assertThat(told()).isEqualTo("Due by 12 August 2026: Decide, R-1");
    }

    @Test
    void withoutAWorkerTheTrayOfTheTeamHasOnePieceOfWork() {
        people();
        clocks(TODAY, clocks -> clocks.start(of(null)));
        assertThat(round(SOON)).isEqualTo(1);
        assertThat(round(SOON.plusDays(1))).isZero();
        assertThat(round(LATE)).isEqualTo(1);

        assertThat(DATABASE.query("select string_agg(title || ' ' || due_on || ' ' || coalesce(staff_id::text, 'tray'), '|') from core.work_item"
                + " where done_at is null and team_id = " + team)).isEqualTo("Finish the enquiry, E-1 2026-06-29 tray");
        clocks(LATE, clocks -> clocks.met(ENQUIRY, LATE));
        assertThat(open()).isEqualTo(0L);
    }

    @Test
    void theTrayHoldsNothingTwiceWhereTheModuleAsksForWorkByTheSameDay() {
        people();
        clocks(TODAY, clocks -> clocks.start(of(null)));
        work(work -> work.ask(new WorkItem(null, "adults", "enquiry", "enquiry", "E-1", "Finish the enquiry E-1", "", "/adults/x", "Open", "adults.view",
                null, team, LocalDate.of(2026, 6, 29), false)));
        round(SOON);
        assertThat(open()).isEqualTo(1L);
    }

    @Test
    void whoeverGetsTheClockIsToldAndWhoeverHadItNoLonger() {
        people();
        clocks(TODAY, clocks -> clocks.start(of(null)));
        round(SOON);
        clocks(SOON, clocks -> clocks.assign("adults", "enquiry", "E-1", beth, team));
        assertThat(open()).isEqualTo(0L);
        round(SOON.plusDays(1));
        assertThat(told()).isEqualTo("Due by 29 June 2026: Finish the enquiry, E-1");
        clocks(SOON.plusDays(1), clocks -> clocks.start(of(joel)));
        round(SOON.plusDays(2));
        assertThat(DATABASE.query("select string_agg(s.username, '|') from core.notification n join core.staff s on s.id = n.staff_id")).isEqualTo("joel.ashdown");
    }

    @Test
    void ofSeveralNodesTheFirstMakesTheRoundOfTheNight() {
        people();
        clocks(TODAY, clocks -> clocks.start(of(beth)));
        assertThat(tonight(SOON)).isEqualTo(1);
        clocks(SOON, clocks -> clocks.start(of(joel)));
        assertThat(tonight(SOON)).as("ran already").isZero();
        assertThat(tonight(SOON.plusDays(1))).isEqualTo(1);
        DATABASE.inTransaction(em -> assertThat(new Wiring(em, SOON).get(DeadlineWarningService.class).lastRun()).isPresent());
    }

    @Test
    void whatIsTakenBackForAnotherDayIsToldAgainInTheSameRound() {
        people();
        clocks(TODAY, clocks -> clocks.start(of(beth)));
        round(SOON);
        round(LATE);
        DATABASE.execute("update core.deadline_warning set staff_id = " + joel + " where level = 'SOON'");

        assertThat(round(LATE.plusDays(1))).isEqualTo(1);
        assertThat(told()).isEqualTo("Late since 29 June 2026: Finish the enquiry, E-1");
        assertThat(round(LATE.plusDays(2))).isZero();
    }

    @Test
    void manyClocksAreLookedThroughInPortionsAndABadOneHoldsUpNoOther() throws Exception {
        people();
        clocks(TODAY, clocks -> clocks.start(of(beth)));
        DATABASE.execute("insert into core.deadline (rule_code, rule_version, module, subject_kind, subject, title, link, permission, service_area,"
                + " staff_id, trigger_on, computed_due_on, due_on, state, created_at) select rule_code, rule_version, module, subject_kind, 'M-' || n,"
                + " title, case n when 400 then '/bad' else link end, permission, service_area, staff_id, trigger_on, computed_due_on,"
                + " due_on - n % 3, state, created_at from core.deadline, generate_series(1, 510) n");
        DATABASE.execute("alter table core.notification add constraint refused check (link <> '/bad')");
        try {
            var round = new OwnTransactions(SOON);
            assertThat(round.warn()).isEqualTo(510);
            assertThat(round.largest).isEqualTo(WarningRound.PORTION);
            assertThat(DATABASE.query("select count(*) from core.notification")).isEqualTo(510L);
            assertThat(DATABASE.query("select title from core.notification order by id desc limit 1"))
                    .as("the first day stands on top").asString().contains("27 June 2026");
            assertThat(DATABASE.query("select warned from core.deadline_warning_run")).isEqualTo(510);
            assertThat(new OwnTransactions(SOON).warn()).as("nobody twice").isZero();
        } finally {
            DATABASE.execute("alter table core.notification drop constraint refused");
        }
        assertThat(new OwnTransactions(SOON).warn()).as("mended, it is told at last").isEqualTo(1);
        DATABASE.execute("update core.deadline set state = 'SUPERSEDED', superseded_at = now(), superseded_because = 'Ended'");
        new OwnTransactions(SOON).warn();
        assertThat(told()).isNull();
    }

    @Test
    void nobodyButThePortalStartsARound() {
        DATABASE.inTransaction(em -> {
            var service = new Wiring(em, SOON).as(new Actor(1L, "beth.larwood", "Beth Larwood", Map.of(), false)).get(DeadlineWarningService.class);
            assertThatThrownBy(() -> service.warn("adults")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(service::warnTonight).isInstanceOf(AccessDenied.class);
        });
    }

    private DeadlineStart of(Long staff) {
        return new DeadlineStart(ENQUIRY, null, "Finish the enquiry", "/adults/x", "adults.view", "adults", TODAY, staff, team);
    }

    private static Object told() {
        return DATABASE.query("select string_agg(title, '|' order by id) from core.notification");
    }

    private static Object open() {
        return DATABASE.query("select count(*) from core.work_item where done_at is null");
    }

    private static int round(LocalDate today) {
        var told = new int[1];
        DATABASE.inTransaction(em -> told[0] = new Wiring(em, today).get(DeadlineWarningService.class).warn(""));
        return told[0];
    }

    private static int tonight(LocalDate today) {
        var told = new int[1];
        DATABASE.inTransaction(em -> told[0] = new Wiring(em, today).get(DeadlineWarningService.class).warnTonight());
        return told[0];
    }

    private static void clocks(LocalDate today, Consumer<DeadlineService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, today).get(DeadlineService.class)));
    }

    private static void work(Consumer<WorkService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).get(WorkService.class)));
    }

    /** Each part of the round in a transaction of its own, as the container would have it. */
    private static final class OwnTransactions extends WarningRound {

        private final LocalDate today;
        private int largest;

        OwnTransactions(LocalDate today) {
            this.today = today;
        }

        int warn() throws ReflectiveOperationException {
            var service = new Wiring(null, today).get(DeadlineWarningService.class);
            var field = DeadlineWarningService.class.getDeclaredField("round");
            field.setAccessible(true);
            field.set(service, this);
            return service.warn("adults");
        }

        @Override
        public List<Place> stale(String module, Place after) {
            return apart(round -> round.stale(module, after));
        }

        @Override
        public List<Place> inWindow(String module, Place after) {
            return apart(round -> round.inWindow(module, after));
        }

        @Override
        public int silence(List<Long> clocks) {
            return apart(round -> round.silence(clocks));
        }

        @Override
        public int warn(List<Long> clocks) {
            largest = Math.max(largest, clocks.size());
            return apart(round -> round.warn(clocks));
        }

        @Override
        public void ran(String module, int warned, int takenBack) {
            apart(round -> {
                round.ran(module, warned, takenBack);
                return null;
            });
        }

        private <T> T apart(Function<WarningRound, T> part) {
            var answer = new AtomicReference<T>();
            DATABASE.inTransaction(em -> answer.set(part.apply(new Wiring(em, today).get(WarningRound.class))));
            return answer.get();
        }
    }
}
