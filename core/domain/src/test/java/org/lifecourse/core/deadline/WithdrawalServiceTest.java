package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.deadline.WithdrawalService.Seen;
import org.lifecourse.testing.TestDatabase;

class WithdrawalServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final DeadlineKey FINAL = DeadlineKey.of(DeadlineRules.SEND_FINAL_PLAN, "send", "ehc-request", "NA-1");
    private static final DeadlineKey NO_PLAN = DeadlineKey.of(DeadlineRules.SEND_NO_PLAN_DECISION, "send", "ehc-request", "NA-1");

    @BeforeEach
    void twoClocksLiftedByOneCauseAndOneByAnother() {
        DATABASE.execute("truncate core.deadline cascade");
        at(true, (wired, service) -> {
            var deadlines = wired.get(DeadlineService.class);
            for (var key : List.of(FINAL, NO_PLAN)) {
                deadlines.start(new DeadlineStart(key, null, "Do " + key.rule(), "/send/x", "send.view", "send", TODAY, null, null));
                deadlines.except(key, new ExceptionText("SCHOOL_CLOSED", day("2026-07-15"), day("2026-08-26"), null, "Term dates", null));
            }
            deadlines.except(FINAL, new ExceptionText("EXCEPTIONAL_CIRCUMSTANCES", day("2026-09-01"), day("2026-09-07"), null, "Letter", null));
        });
    }

    @Test
    void aCauseNamesTheClocksThatItLiftsAndTheirDaysWithoutIt() {
        at(true, (wired, service) -> {
            var cause = service.cause(firstOf(wired, FINAL));

            assertThat(cause.exception().evidence()).isEqualTo("Term dates");
            assertThat(cause.clocks()).extracting(one -> one.title() + " " + one.dueOn() + " " + one.without()).containsExactly(
                    "Do send.no-plan-decision 2026-11-03 2026-09-21", "Do send.final-plan 2026-12-08 2026-10-26");
            assertThat(wired.recorded()).contains("deadline.exception-viewed NA-1");
        });
    }

    @Test
    void allClocksOfACauseAreCountedAnewAndTheOtherCauseStands() {
        at(true, (wired, service) -> service.withdraw(seen(service.cause(firstOf(wired, FINAL))), "The school was open"));

        at(true, (wired, service) -> {
            var deadlines = wired.get(DeadlineService.class);
            assertThat(deadlines.find(FINAL).orElseThrow().dueOn()).isEqualTo("2026-10-26");
            assertThat(deadlines.find(NO_PLAN).orElseThrow().dueOn()).isEqualTo("2026-09-21");
            assertThat(deadlines.of("send", "ehc-request", "NA-1")).filteredOn(clock -> clock.status() == DeadlineStatus.SUPERSEDED).hasSize(2);
            assertThat(deadlines.find(FINAL).orElseThrow().exceptions()).extracting(ExceptionRow::withdrawn).containsExactly(true, false);
        });
    }

    @Test
    void someClocksMayKeepIt() {
        at(true, (wired, service) -> service.withdraw(seen(service.cause(firstOf(wired, FINAL))).subList(0, 1), "Not for the sixteen weeks"));

        at(true, (wired, service) -> {
            assertThat(wired.get(DeadlineService.class).find(NO_PLAN).orElseThrow().dueOn()).isEqualTo("2026-09-21");
            assertThat(wired.get(DeadlineService.class).find(FINAL).orElseThrow().dueOn()).isEqualTo("2026-12-08");
        });
    }

    @Test
    void aClockThatChangedSinceItWasShownIsNotTouched() {
        var shown = new Object() {
            List<Seen> seen;
        };
        at(true, (wired, service) -> shown.seen = seen(service.cause(firstOf(wired, FINAL))));
        at(true, (wired, service) -> wired.get(DeadlineService.class).met(FINAL, TODAY));

        at(true, (wired, service) -> assertThatThrownBy(() -> service.withdraw(shown.seen, "x")).isInstanceOf(ChangedMeanwhile.class));
    }

    @Test
    void itIsWithdrawnOnceByAReasonAndForAClock() {
        at(true, (wired, service) -> {
            var seen = seen(service.cause(firstOf(wired, FINAL)));
            refuses("deadlineException.needsClock", () -> service.withdraw(List.of(), "x"));
            refuses("deadlineException.needsReason", () -> service.withdraw(seen, " "));
            refuses("deadlineException.unknown", () -> service.cause(0L));
            refuses("deadlineException.unknown", () -> service.cause(null));
            var first = firstOf(wired, FINAL);
            service.withdraw(seen, "The school was open");
            refuses("deadlineException.unknown", () -> service.cause(first));
        });
    }

    @Test
    void whoeverMayNotRecordExceptionsMayNotWithdrawThem() {
        at(false, (wired, service) -> {
            assertThat(service.mayWithdraw("send", "ehc-request", "NA-1")).isFalse();
            var id = firstOf(wired, FINAL);
            assertThatThrownBy(() -> service.cause(id)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> service.withdraw(List.of(new Seen(id, version(wired))), "x")).isInstanceOf(AccessDenied.class);
        });
        at(true, (wired, service) -> {
            assertThat(service.mayWithdraw("send", "ehc-request", "NA-1")).isTrue();
            assertThat(service.mayWithdraw("adults", "safeguarding-concern", "NA-1")).as("a kind of record without a desk").isFalse();
        });
    }

    private static long version(Wiring wired) {
        return wired.get(DeadlineRepository.class).find(FINAL).orElseThrow().version();
    }

    private static List<Seen> seen(WithdrawalService.Cause cause) {
        return cause.clocks().stream().map(one -> new Seen(one.exceptionId(), one.seen())).toList();
    }

    private static Long firstOf(Wiring wired, DeadlineKey key) {
        return wired.get(DeadlineService.class).find(key).orElseThrow().exceptions().get(0).id();
    }

    private static void refuses(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private interface Scene {
        void play(Wiring wired, WithdrawalService service);
    }

    private static void at(boolean allowed, Scene scene) {
        DATABASE.inTransaction((Consumer<jakarta.persistence.EntityManager>) em -> {
            var wired = new Wiring(em, TODAY);
            var service = wired.get(WithdrawalService.class);
            seat(service, new Desk(wired.get(DeadlineService.class), allowed));
            scene.play(wired, service);
        });
    }

    private static void seat(WithdrawalService service, ExceptionDesk desk) {
        try {
            var field = WithdrawalService.class.getDeclaredField("desks");
            field.setAccessible(true);
            field.set(service, Proxy.newProxyInstance(WithdrawalServiceTest.class.getClassLoader(), new Class<?>[] {Instance.class},
                    (instance, method, arguments) -> Stream.of(desk)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Desk(DeadlineService deadlines, boolean allowed) implements ExceptionDesk {

        @Override
        public String module() {
            return "send";
        }

        @Override
        public String subjectKind() {
            return "ehc-request";
        }

        @Override
        public boolean mayWithdraw(String subject) {
            return allowed;
        }

        @Override
        public void withdraw(DeadlineKey key, Long exceptionId, String because) {
            deadlines.withdrawException(key, exceptionId, because);
        }
    }
}
