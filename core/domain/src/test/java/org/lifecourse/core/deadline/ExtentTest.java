package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtentTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 7, 13);
    private static final Terms WEEKS = Terms.of(Counting.WEEKS, CountingRule.NONE, 6);
    private static final Terms WORKING = Terms.of(Counting.WORKING_DAYS, CountingRule.WD_B, 10);

    @Test
    void onlyTheWindowIsGivenBack() {
        assertThat(extent(WEEKS, DUE, List.of(window("2026-07-10", "2026-08-25", null)), List.of()).dueOn()).isEqualTo("2026-08-29");
    }

    @Test
    void twoReasonsForOneDayGiveItBackOnce() {
        var exceptions = List.of(window("2026-07-01", "2026-07-10", null), window("2026-07-06", "2026-07-12", null));

        assertThat(extent(WEEKS, DUE, exceptions, List.of()).dueOn()).isEqualTo("2026-07-25");
    }

    @Test
    void daysBeforeTheTriggerAreNotGivenBack() {
        assertThat(extent(WEEKS, DUE, List.of(window("2026-05-01", "2026-06-03", null)), List.of()).dueOn()).isEqualTo("2026-07-16");
    }

    @Test
    void theAgreedDayStandsInsteadOfTheWindow() {
        var extent = extent(WEEKS, DUE, List.of(window("2026-07-01", "2026-08-31", "2026-07-31")), List.of());

        assertThat(extent.dueOn()).isEqualTo("2026-07-31");
        assertThat(extent.withoutExceptions()).isEqualTo(DUE);
    }

    @Test
    void aStandstillGivesBackWorkingDaysToARuleThatCountsThem() {
        var extent = extent(WORKING, LocalDate.of(2026, 6, 15), List.of(), List.of(pause("2026-06-04", "2026-06-09")));

        assertThat(extent.dueOn()).as("Thursday to Tuesday: four working days").isEqualTo("2026-06-19");
        assertThat(extent.pausedDays()).isEqualTo(6);
    }

    @Test
    void aStandstillThatLastsMovesTheDayOn() {
        var extent = extent(WEEKS, DUE, List.of(), List.of(pause("2026-07-01", null)));

        assertThat(extent.dueOn()).as("today is 20 July: nineteen days so far").isEqualTo("2026-08-01");
    }

    @Test
    void anExceptionInsideTheExtensionOfAnotherLiftsNothingWithoutIt() {
        var first = window("2026-07-01", "2026-07-31", null);
        var second = window("2026-08-03", "2026-08-10", null);

        var both = extent(WEEKS, DUE, List.of(second, first), List.of());
        assertThat(both.dueOn()).as("31 days and 8 more").isEqualTo("2026-08-21");
        assertThat(both.lifting()).containsExactly(first, second);

        var alone = extent(WEEKS, DUE, List.of(second), List.of());
        assertThat(alone.dueOn()).as("the limit had ended on 13 July").isEqualTo(DUE);
        assertThat(alone.lifting()).isEmpty();
    }

    @Test
    void anAgreedDayCarriesAWindowWithinItAndNoneWithoutIt() {
        var agreed = window("2026-07-01", "2026-07-05", "2026-09-01");
        var inside = window("2026-08-24", "2026-08-30", "2026-10-01");

        assertThat(extent(WEEKS, DUE, List.of(agreed, inside), List.of()).dueOn()).isEqualTo("2026-10-01");
        assertThat(extent(WEEKS, DUE, List.of(inside), List.of()).dueOn()).isEqualTo(DUE);
    }

    @Test
    void aWindowThatEndedBeforeTheTriggerLiftsNothing() {
        var extent = extent(WEEKS, DUE, List.of(window("2026-05-01", "2026-05-31", "2026-09-01")), List.of());

        assertThat(extent.dueOn()).isEqualTo(DUE);
        assertThat(extent.lifting()).isEmpty();
    }

    @Test
    void aClockCountedBackFromADayNeverMoves() {
        var agenda = Terms.of(Counting.CLEAR_DAYS, CountingRule.WD_B, 5).back();
        var meeting = LocalDate.of(2026, 6, 15);
        var out = LocalDate.of(2026, 6, 5);

        var extent = Extent.of(agenda, WorkingCalendar.ENGLAND, meeting, out, List.of(window("2026-05-25", "2026-06-20", null)),
                List.of(pause("2026-05-25", "2026-06-03")), LocalDate.of(2026, 7, 20));
        assertThat(extent.dueOn()).isEqualTo(out);
        assertThat(extent.withoutExceptions()).isEqualTo(out);
        assertThat(extent.lifting()).isEmpty();
    }

    @Test
    void aFixedDayNeverMoves() {
        var transfer = Terms.fixed(MonthDay.of(7, 31), null);
        assertThat(extent(transfer, LocalDate.of(2026, 7, 31), List.of(), List.of(pause("2026-06-10", "2026-06-20"))).dueOn()).isEqualTo("2026-07-31");
    }

    @Test
    void theDayThatTheLawCallsTooLateCapsWhatIsGivenBack() {
        var hard = new Terms(Counting.WEEKS, CountingRule.NONE, 6, false, false, false, null, MonthDay.of(8, 1), false, List.of());

        assertThat(extent(hard, DUE, List.of(), List.of(pause("2026-07-01", "2026-07-10"))).dueOn()).isEqualTo("2026-07-23");
        assertThat(extent(hard, DUE, List.of(window("2026-07-01", "2026-08-31", null)), List.of()).dueOn()).isEqualTo("2026-07-31");
        assertThat(extent(hard, DUE, List.of(window("2026-07-01", "2026-07-02", "2026-09-30")), List.of()).dueOn()).isEqualTo("2026-07-31");
        assertThat(extent(hard, DUE, List.of(), List.of(pause("2026-06-10", "2026-07-10"))).dueOn()).isEqualTo("2026-07-31");
    }

    @Test
    void whatIsGivenBackEndsOnAWorkingDayWhereTheRuleSaysSo() {
        var rolling = WEEKS.rollingForward();

        assertThat(extent(rolling, DUE, List.of(), List.of(pause("2026-06-01", "2026-06-05"))).dueOn()).as("Saturday 18 July rolls to Monday")
                .isEqualTo("2026-07-20");
        assertThat(extent(rolling, DUE, List.of(), List.of(pause("2026-06-01", "2026-06-04"))).dueOn()).as("a Friday stays").isEqualTo("2026-07-17");
    }

    @Test
    void theRollIsMadeOnceAtTheEnd() {
        var days = Terms.of(Counting.CALENDAR_DAYS, CountingRule.NONE, 5).rollingForward();
        var computed = DayCount.of(days, WorkingCalendar.ENGLAND, JUNE).dueOn();
        assertThat(computed).as("Saturday 6 June rolls to Monday").isEqualTo("2026-06-08");
        assertThat(extent(days, computed, List.of(), List.of(pause("2026-06-02", "2026-06-04"))).dueOn()).as("Saturday and three days are a Tuesday")
                .isEqualTo("2026-06-09");
    }

    /** Half past eleven at night in universal time is the next day in London while its clocks are forward, and not on the Sunday they go back. */
    @Test
    void whatIsRecordedAtNightIsRecordedOnTheDayOfLondon() {
        assertThat(recorded("2026-05-31T23:30:00Z")).isEqualTo("2026-06-01");
        assertThat(recorded("2026-03-28T23:30:00Z")).isEqualTo("2026-03-28");
        assertThat(recorded("2026-03-29T23:30:00Z")).as("the clocks went forward at one").isEqualTo("2026-03-30");
        assertThat(recorded("2026-10-24T23:30:00Z")).isEqualTo("2026-10-25");
        assertThat(recorded("2026-10-25T23:30:00Z")).as("the clocks went back at two").isEqualTo("2026-10-25");
        assertThat(recorded("2028-02-29T00:00:00Z")).isEqualTo("2028-02-29");
    }

    private static LocalDate recorded(String moment) {
        return DeadlineException.recorded(1L, new ExceptionText("SCHOOL_CLOSED", JUNE, DUE, null, "Term dates", null), null, Instant.parse(moment))
                .row("School closed", Map.of(), true).recordedOn();
    }

    private static Extent extent(Terms terms, LocalDate due, List<DeadlineException> exceptions, List<DeadlinePause> pauses) {
        return Extent.of(terms, WorkingCalendar.ENGLAND, JUNE, due, exceptions, pauses, LocalDate.of(2026, 7, 20));
    }

    private static DeadlineException window(String from, String to, String agreed) {
        return DeadlineException.recorded(1L, new ExceptionText("EXCEPTIONAL_CIRCUMSTANCES", LocalDate.parse(from), LocalDate.parse(to),
                agreed == null ? null : LocalDate.parse(agreed), "Letter", null), null, Instant.EPOCH);
    }

    private static DeadlinePause pause(String from, String to) {
        var pause = DeadlinePause.begun(1L, LocalDate.parse(from), "Police enquiry", null, Instant.EPOCH);
        if (to != null) {
            pause.endsOn(LocalDate.parse(to));
        }
        return pause;
    }
}
