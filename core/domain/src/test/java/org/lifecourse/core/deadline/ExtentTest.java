package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
