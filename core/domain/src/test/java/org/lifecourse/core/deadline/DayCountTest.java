package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    /** Months and years from the days that not every month has. */
    @ParameterizedTest
    @CsvSource({"2024-02-29, 12, 2025-02-28", "2024-02-29, 48, 2028-02-29", "2024-02-29, 72, 2030-02-28", "2028-02-29, 1, 2028-03-29",
        "2025-08-31, 6, 2026-02-28", "2027-08-31, 6, 2028-02-29", "2026-12-31, 2, 2027-02-28", "2026-12-31, 12, 2027-12-31", "2026-03-31, 3, 2026-06-30"})
    void monthsFromTheEndOfAMonth(LocalDate from, int months, LocalDate due) {
        assertThat(count(Terms.of(Counting.MONTHS, CountingRule.NONE, months), from)).isEqualTo(due);
    }

    /** A leap day, the last of a year, first days of quarters, a Saturday, a bank holiday, and the Sundays on which the clocks change. */
    @ParameterizedTest
    @CsvSource({"2028-02-29, 2028-03-07", "2026-12-31, 2027-01-07", "2026-01-01, 2026-01-08", "2026-04-01, 2026-04-08", "2026-07-01, 2026-07-08",
        "2026-10-01, 2026-10-08", "2026-06-06, 2026-06-13", "2026-05-25, 2026-06-01", "2026-03-29, 2026-04-05", "2026-10-25, 2026-11-01"})
    void aWeekIsSevenDaysOnAnyDay(LocalDate from, LocalDate due) {
        assertThat(count(Terms.of(Counting.WEEKS, CountingRule.NONE, 1), from)).isEqualTo(due);
        assertThat(count(Terms.of(Counting.CALENDAR_DAYS, CountingRule.NONE, 7), from)).isEqualTo(due);
        assertThat(count(Terms.of(Counting.HOURS, CountingRule.NONE, 168), from)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, 2028-03-07", "2026-12-31, 2027-01-08", "2026-06-06, 2026-06-12", "2026-05-25, 2026-06-01", "2026-03-29, 2026-04-07",
        "2026-10-25, 2026-10-30", "2026-04-01, 2026-04-10"})
    void fiveWorkingDaysFromAnyDay(LocalDate from, LocalDate due) {
        assertThat(count(Terms.of(Counting.WORKING_DAYS, CountingRule.WD_B, 5), from)).isEqualTo(due);
    }

    @Test
    void aFixedDayStaysBeforeTheDayThatIsTooLateEvenWhereItRolls() {
        var terms = Terms.fixed(MonthDay.of(2, 14), MonthDay.of(2, 15)).rollingForward();
        assertThat(count(terms, day("2027-01-10"))).as("14 February 2027 is a Sunday; Monday is too late").isEqualTo(day("2027-02-14"));
    }

    @ParameterizedTest
    @CsvSource({"2021-05-10, 20, 2021-06-08", "2021-05-10, 70, 2021-08-17", "2025-12-18, 15, 2026-01-13", "2026-03-27, 15, 2026-04-21",
        "2023-05-05, 1, 2023-05-09", "2022-06-01, 1, 2022-06-06", "2022-09-16, 1, 2022-09-20", "2024-02-28, 1, 2024-02-29",
        "2024-02-29, 1, 2024-03-01", "2026-03-27, 1, 2026-03-30", "2026-10-23, 1, 2026-10-26", "2026-12-31, 1, 2027-01-04"})
    void workingDaysLeaveOutWeekendsAndBankHolidays(LocalDate from, int days, LocalDate due) {
        assertThat(count(Terms.of(Counting.WORKING_DAYS, CountingRule.WD_B, days), from)).isEqualTo(due);
    }

    @Test
    void theTriggerDayCountsWhereTheRuleSaysSo() {
        var terms = Terms.of(Counting.WORKING_DAYS, CountingRule.WD_B, 15).beginningWithTrigger();

        assertThat(count(terms, day("2026-03-27"))).isEqualTo(day("2026-04-20"));
        assertThat(count(terms, day("2026-03-28"))).as("a Saturday cannot be the first working day").isEqualTo(day("2026-04-21"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 15, 2024-03-11", "2026-03-31, 15, 2026-03-11", "2024-04-01, 1, 2024-04-01"})
    void theCensusCountsItsLastDay(LocalDate from, int days, LocalDate first) {
        assertThat(count(Terms.of(Counting.WORKING_DAYS, CountingRule.WD_CIN, days).back().beginningWithTrigger(), from)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-09, 2021-06-01", "2023-06-07, 2023-05-30", "2023-05-10, 2023-04-28", "2026-06-15, 2026-06-05"})
    void anAgendaIsOutFiveClearDaysBefore(LocalDate meeting, LocalDate out) {
        assertThat(count(Terms.of(Counting.CLEAR_DAYS, CountingRule.WD_B, 5).back(), meeting)).isEqualTo(out);
    }

    @Test
    void twentyEightClearDaysCountEveryDay() {
        assertThat(count(Terms.of(Counting.CLEAR_DAYS, CountingRule.NONE, 28).back(), day("2023-06-07"))).isEqualTo(day("2023-05-09"));
        assertThat(count(Terms.of(Counting.CLEAR_DAYS, CountingRule.NONE, 28), day("2023-05-09"))).isEqualTo(day("2023-06-07"));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 6, 2026-07-13", "2026-06-01, 16, 2026-09-21", "2026-06-01, 20, 2026-10-19", "2024-02-29, 6, 2024-04-11",
        "2026-03-23, 1, 2026-03-30", "2026-10-19, 1, 2026-10-26", "2026-11-30, 6, 2027-01-11"})
    void weeksAreSevenDays(LocalDate from, int weeks, LocalDate due) {
        assertThat(count(Terms.of(Counting.WEEKS, CountingRule.NONE, weeks), from)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31, 1, 2024-02-29", "2023-01-31, 1, 2023-02-28", "2024-02-29, 12, 2025-02-28", "2024-02-29, 6, 2024-08-29",
        "2025-08-31, 6, 2026-02-28", "2025-12-31, 2, 2026-02-28", "2026-05-15, 3, 2026-08-15"})
    void monthsEndOnTheLastDayWhereTheDayIsMissing(LocalDate from, int months, LocalDate due) {
        assertThat(count(Terms.of(Counting.MONTHS, CountingRule.NONE, months), from)).isEqualTo(due);
    }

    @Test
    void aShortMonthIsExplained() {
        assertThat(explained(Terms.of(Counting.MONTHS, CountingRule.NONE, 1), day("2024-01-31"))).contains(
                Explained.of("deadline.explain.shortMonth", day("2024-01-31"), day("2024-02-29")));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 2026-06-15", "2024-02-20, 2024-03-05", "2026-03-20, 2026-04-03", "2026-12-20, 2027-01-03"})
    void fifteenDaysBeginningWithTheDayCountThatDay(LocalDate served, LocalDate last) {
        assertThat(count(Terms.of(Counting.CALENDAR_DAYS, CountingRule.NONE, 15).beginningWithTrigger(), served)).isEqualTo(last);
    }

    @Test
    void beforeTheFifteenthOfFebruaryIsTheFourteenth() {
        var outcome = DayCount.of(Terms.fixed(MonthDay.of(2, 14), MonthDay.of(2, 15)), WorkingCalendar.ENGLAND, day("2026-09-01"));

        assertThat(outcome.dueOn()).isEqualTo(day("2026-02-14"));
        assertThat(outcome.hardStop()).isEqualTo(day("2026-02-15"));
        assertThat(outcome.explanation()).contains(Explained.of("deadline.explain.hardStop", day("2026-02-15")));
    }

    @Test
    void monthsBackAreCountedFromTheEvent() {
        assertThat(count(Terms.of(Counting.MONTHS, CountingRule.NONE, 5).back(), day("2026-07-31"))).isEqualTo(day("2026-02-28"));
        assertThat(count(Terms.of(Counting.WEEKS, CountingRule.NONE, 2).back(), day("2026-03-10"))).isEqualTo(day("2026-02-24"));
    }

    @ParameterizedTest
    @CsvSource({"72, 2026-03-28, 2026-03-31", "24, 2026-10-24, 2026-10-25", "48, 2024-02-28, 2024-03-01", "1, 2026-01-01, 2026-01-02"})
    void hoursEndOnADayWhateverTheClocksDo(int hours, LocalDate from, LocalDate due) {
        assertThat(count(Terms.of(Counting.HOURS, CountingRule.NONE, hours), from)).isEqualTo(due);
    }

    @Test
    void whereItRollsForwardTheNextWorkingDayCounts() {
        var terms = Terms.of(Counting.CALENDAR_DAYS, CountingRule.NONE, 1).rollingForward();

        assertThat(count(terms, day("2026-04-02"))).isEqualTo(day("2026-04-07"));
        assertThat(explained(terms, day("2026-04-02"))).contains(
                Explained.of("deadline.explain.rolled", day("2026-04-03"), day("2026-04-07")),
                Explained.of("deadline.explain.holiday", day("2026-04-06"), "Easter Monday"));
    }

    @Test
    void everySkippedDayIsNamedWithItsReason() {
        assertThat(explained(Terms.of(Counting.WORKING_DAYS, CountingRule.WD_B, 15), day("2025-12-18"))).containsExactly(
                Explained.of("deadline.explain.startsAfter", day("2025-12-18")),
                Explained.of("deadline.explain.weekend", day("2025-12-20"), day("2025-12-21")),
                Explained.of("deadline.explain.holiday", day("2025-12-25"), "Christmas Day"),
                Explained.of("deadline.explain.holiday", day("2025-12-26"), "Boxing Day"),
                Explained.of("deadline.explain.weekend", day("2025-12-27"), day("2025-12-28")),
                Explained.of("deadline.explain.holiday", day("2026-01-01"), "New Year's Day"),
                Explained.of("deadline.explain.weekend", day("2026-01-03"), day("2026-01-04")),
                Explained.of("deadline.explain.weekend", day("2026-01-10"), day("2026-01-11")),
                Explained.of("deadline.explain.WORKING_DAYS", 15, day("2026-01-13")));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-24, 2020-12-29, Boxing Day (substitute day), 2020-12-28", "2021-12-24, 2021-12-29, Christmas Day (substitute day), 2021-12-27",
        "2022-12-23, 2022-12-28, Christmas Day (substitute day), 2022-12-27", "2026-12-24, 2026-12-29, Boxing Day (substitute day), 2026-12-28"})
    void substituteDaysAreLeftOutByBothRules(LocalDate from, LocalDate due, String name, LocalDate substitute) {
        for (var rule : List.of(CountingRule.WD_A, CountingRule.WD_B)) {
            var terms = Terms.of(Counting.WORKING_DAYS, rule, 1);

            assertThat(count(terms, from)).as(rule.name()).isEqualTo(due);
            assertThat(explained(terms, from)).contains(Explained.of("deadline.explain.holiday", substitute, name));
        }
    }

    @Test
    void aMovedBoxingDayStaysFreeOnlyWhereTheRuleNamesIt() {
        var moved = new WorkingCalendar(Map.of(), Map.of(day("2023-12-27"), "Boxing Day, moved"), Set.of(day("2023-12-26")));

        assertThat(DayCount.of(Terms.of(Counting.WORKING_DAYS, CountingRule.WD_A, 1), moved, day("2023-12-25")).dueOn()).isEqualTo(day("2023-12-28"));
        assertThat(DayCount.of(Terms.of(Counting.WORKING_DAYS, CountingRule.WD_B, 1), moved, day("2023-12-25")).dueOn()).isEqualTo(day("2023-12-26"));
    }

    @Test
    void christmasDayStaysFreeWhateverIsProclaimed() {
        var moved = new WorkingCalendar(Map.of(), Map.of(), Set.of(day("2023-12-25"), day("2024-03-29")));

        assertThat(moved.works(day("2023-12-25"), CountingRule.WD_B, false)).isFalse();
        assertThat(moved.works(day("2024-03-29"), CountingRule.WD_B, false)).isFalse();
        assertThat(moved.works(day("2024-03-29"), CountingRule.WD_CIN, false)).isTrue();
    }

    @Test
    void aClosureLengthensOnlyWhatTheCouncilSet() {
        var closed = new WorkingCalendar(Map.of(day("2026-06-02"), "Staff day"), Map.of(), Set.of());
        var terms = Terms.of(Counting.WORKING_DAYS, CountingRule.WD_B, 1);

        var statutory = DayCount.of(terms, closed, day("2026-06-01"));
        assertThat(statutory.dueOn()).isEqualTo(day("2026-06-02"));
        assertThat(statutory.explanation()).contains(Explained.of("deadline.explain.closureCounts", day("2026-06-02"), "Staff day"));
        var local = DayCount.of(terms.withClosures(), closed, day("2026-06-01"));
        assertThat(local.dueOn()).isEqualTo(day("2026-06-03"));
        assertThat(local.explanation()).contains(Explained.of("deadline.explain.closure", day("2026-06-02"), "Staff day"));
    }

    @Test
    void warningsComeBeforeTheDayAndAfterTheTrigger() {
        var terms = Terms.of(Counting.CALENDAR_DAYS, CountingRule.NONE, 7).warning(List.of(2, 0, 14));

        assertThat(DayCount.of(terms, WorkingCalendar.ENGLAND, day("2026-06-01")).warnings())
                .containsExactly(day("2026-06-06"), day("2026-06-08"));
        assertThat(DayCount.of(Terms.fixed(MonthDay.of(2, 14), null).warning(List.of(7, 28)), WorkingCalendar.ENGLAND, day("2026-09-01")).warnings())
                .as("a fixed day lies before the change of phase").containsExactly(day("2026-01-17"), day("2026-02-07"));
    }

    private static LocalDate count(Terms terms, LocalDate from) {
        return DayCount.of(terms, WorkingCalendar.ENGLAND, from).dueOn();
    }

    private static List<Explained> explained(Terms terms, LocalDate from) {
        return DayCount.of(terms, WorkingCalendar.ENGLAND, from).explanation();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
