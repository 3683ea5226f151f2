package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.deadline.DeadlineRuleService.ClosureDayRow;
import org.lifecourse.core.deadline.DeadlineRuleService.HolidayKind;
import org.lifecourse.core.deadline.DeadlineRuleService.HolidayRow;
import org.lifecourse.testing.TestDatabase;

class DeadlineRuleServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final String LOCAL = DeadlineRules.ADULTS_SAFEGUARDING_DECISION;

    @BeforeEach
    void startWithTheReferenceData() {
        DATABASE.execute("delete from core.closure_day");
        DATABASE.execute("delete from core.holiday_change");
        DATABASE.execute("delete from core.deadline_rule where rule_version > 1");
        DATABASE.execute("update core.deadline_rule set valid_to = null, version = 0");
    }

    @Test
    void rulesAreFoundByAreaWordsAndBasis() {
        rules(rules -> {
            assertThat(rules.rules(new RuleFilter("send", "whether to assess", ""))).extracting(RuleRow::code)
                    .containsExactly(DeadlineRules.SEND_DECIDE_WHETHER_TO_ASSESS);
            assertThat(rules.rules(new RuleFilter("adults", "", "LOCAL"))).extracting(RuleRow::code)
                    .containsExactlyInAnyOrder(LOCAL, DeadlineRules.ADULTS_SAFEGUARDING_ENQUIRY);
            assertThat(rules.rules(new RuleFilter("", "no such words", ""))).isEmpty();
        });
    }

    @Test
    void aRuleShowsItsSourceAndGrounds() {
        rules(rules -> {
            var rule = rules.rule(DeadlineRules.SEND_FINAL_PLAN);

            assertThat(rule.row().source()).contains("reg 13(2)");
            assertThat(rule.grounds()).extracting(DeadlineService.Ground::code)
                    .containsExactlyInAnyOrder("SCHOOL_CLOSED", "EARLY_YEARS_CLOSED", "EXCEPTIONAL_CIRCUMSTANCES", "ABSENT_FROM_AREA");
            assertThat(rule.warnDays()).containsExactly(28, 14, 7);
            assertThatThrownBy(() -> rules.rule("send.nothing")).hasMessage("deadlineRule.unknown");
        });
    }

    @Test
    void aStatutoryRuleRefusesToBeChanged() {
        rules(rules -> {
            for (var code : List.of(DeadlineRules.SEND_FINAL_PLAN, DeadlineRules.GOVERNANCE_AGENDA, DeadlineRules.CHILDREN_ASSESSMENT)) {
                assertThatThrownBy(() -> rules.change(code, rules.rule(code).stored(), change(JULY, 5))).as(code).hasMessage("deadlineRule.statutory");
            }
        });
        assertThat(DATABASE.query("select count(*) from core.deadline_rule where rule_version > 1")).isEqualTo(0L);
    }

    @Test
    void aLocalRuleChangesFromADayOnAndIsRecorded() {
        wired((wiring, rules) -> {
            rules.change(LOCAL, rules.rule(LOCAL).stored(), change(JULY, 5));
            assertThat(wiring.recorded()).containsExactly("deadline-rule.changed " + LOCAL);
        });
        rules(rules -> {
            var rule = rules.rule(LOCAL);
            assertThat(rule.row().quantity()).as("today the old version is in force").isEqualTo(7);
            assertThat(rule.versions()).extracting(RuleRow::version, RuleRow::quantity, RuleRow::validTo).containsExactly(
                    org.assertj.core.groups.Tuple.tuple(2, 5, null), org.assertj.core.groups.Tuple.tuple(1, 7, JULY.minusDays(1)));
            assertThat(rule.versions().get(0).source()).isEqualTo("Board minute 12");
        });
        DATABASE.inTransaction(em -> {
            var calculator = new Wiring(em, TODAY).get(CalculatorService.class);
            assertThat(calculator.calculate(LOCAL, JULY.minusDays(1)).dueOn()).isEqualTo("2026-07-07");
            assertThat(calculator.calculate(LOCAL, JULY).dueOn()).isEqualTo("2026-07-06");
        });
    }

    @Test
    void aFixedDateMovesToAnotherDay() {
        var code = DeadlineRules.ADULTS_SAC_SUBMISSION;
        rules(rules -> rules.change(code, rules.rule(code).stored(), new RuleChange(LocalDate.of(2027, 1, 1), null, false, List.of(7), "", "Announced",
                MonthDay.of(6, 10))));
        DATABASE.inTransaction(em -> assertThat(new Wiring(em, TODAY).get(CalculatorService.class).calculate(code, LocalDate.of(2027, 3, 31)).dueOn())
                .isEqualTo("2027-06-10"));
    }

    @Test
    void aChangeThatMakesNoSenseIsRefused() {
        rules(rules -> {
            refuses(rules, "deadlineRule.needsFirstDay", change(null, 5));
            refuses(rules, "deadlineRule.startsTooEarly", change(LocalDate.of(2000, 1, 1), 5));
            refuses(rules, "deadlineRule.quantity", change(JULY, 0));
            refuses(rules, "deadlineRule.quantity", change(JULY, null));
            refuses(rules, "deadlineRule.warnDays", new RuleChange(JULY, 5, true, List.of(-1), "", "x"));
            refuses(rules, "deadlineRule.needsReason", new RuleChange(JULY, 5, true, List.of(), "", " "));
            assertThatThrownBy(() -> rules.change(LOCAL, 99, change(JULY, 5))).isInstanceOf(ChangedMeanwhile.class);
        });
    }

    @Test
    void onlyWhoAdministersTheAreaChangesItsRules() {
        wired((wiring, rules) -> {
            wiring.as(new Actor(1L, "ada", "Ada", Map.of(Permissions.DEADLINE_ADMINISTER, List.of(Scope.area("send"))), false));
            assertThatThrownBy(() -> rules.change(LOCAL, 0, change(JULY, 5))).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> rules.addClosureDay(JULY, "Staff day")).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void closureDaysAreAddedNamedAndRemoved() {
        wired((wiring, rules) -> {
            rules.addClosureDay(JULY, " Staff day ");
            assertThat(rules.closureDays()).containsExactly(new ClosureDayRow(JULY, "Staff day"));
            assertThatThrownBy(() -> rules.addClosureDay(JULY, "again")).hasMessage("closureDay.known");
            assertThatThrownBy(() -> rules.addClosureDay(null, "x")).hasMessage("closureDay.needsDay");
            assertThatThrownBy(() -> rules.addClosureDay(JULY.plusDays(1), "")).hasMessage("closureDay.needsReason");
            rules.removeClosureDay(JULY);
            assertThat(rules.closureDays()).isEmpty();
            assertThatThrownBy(() -> rules.removeClosureDay(JULY)).hasMessage("closureDay.unknown");
            assertThat(wiring.recorded()).containsExactly("closure-day.added 2026-07-01", "closure-day.removed 2026-07-01");
        });
    }

    @Test
    void aBankHolidayIsMovedOnceAndOnlyWhereThereIsOne() {
        rules(rules -> {
            var summer = LocalDate.of(2026, 8, 31);
            assertThat(rules.holidays(2026)).contains(new HolidayRow(summer, "Summer Bank Holiday"));
            rules.addHolidayChange(summer, HolidayKind.WORKING, "Moved to September");
            assertThat(rules.holidays(2026)).extracting(HolidayRow::day).doesNotContain(summer);
            rules.addHolidayChange(LocalDate.of(2026, 9, 7), HolidayKind.HOLIDAY, "Summer Bank Holiday, moved");
            assertThat(rules.holidays(2026)).contains(new HolidayRow(LocalDate.of(2026, 9, 7), "Summer Bank Holiday, moved"));
            assertThatThrownBy(() -> rules.addHolidayChange(summer, HolidayKind.WORKING, "x")).hasMessage("holidayChange.known");
            assertThatThrownBy(() -> rules.addHolidayChange(JULY, HolidayKind.WORKING, "x")).hasMessage("holidayChange.noHoliday");
            assertThatThrownBy(() -> rules.addHolidayChange(LocalDate.of(2026, 12, 25), HolidayKind.HOLIDAY, "x")).hasMessage("holidayChange.isHoliday");
        });
    }

    private static void refuses(DeadlineRuleService rules, String key, RuleChange change) {
        assertThatThrownBy(() -> rules.change(LOCAL, rules.rule(LOCAL).stored(), change)).hasMessage(key);
    }

    private static RuleChange change(LocalDate from, Integer quantity) {
        return new RuleChange(from, quantity, true, List.of(2, 0), "Board minute 12", "The board decided");
    }

    private static void rules(Consumer<DeadlineRuleService> work) {
        wired((wiring, rules) -> work.accept(rules));
    }

    private static void wired(BiConsumer<Wiring, DeadlineRuleService> work) {
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            work.accept(wiring, wiring.get(DeadlineRuleService.class));
        });
    }
}
