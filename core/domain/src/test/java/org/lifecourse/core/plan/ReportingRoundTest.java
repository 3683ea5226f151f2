package org.lifecourse.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingRoundTest {

    @ParameterizedTest
    @CsvSource({"2026-01-01,2026-03-31", "2026-03-31,2026-03-31", "2026-04-01,2026-06-30", "2026-11-22,2026-12-31", "2028-02-29,2028-03-31",
        "2026-12-31,2026-12-31"})
    void a_quarter_ends_with_its_third_month(LocalDate day, LocalDate end) {
        assertThat(ReportingRound.endOfQuarter(day)).isEqualTo(end);
    }

    @Test
    void the_next_update_is_due_at_the_end_of_the_following_quarter() {
        assertThat(ReportingRound.dueOn(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 9, 30))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(ReportingRound.dueOn(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 7, 1))).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void work_never_reported_on_is_due_at_the_end_of_the_first_quarter() {
        assertThat(ReportingRound.dueOn(LocalDate.of(2026, 10, 1), null)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void an_update_of_a_later_quarter_is_not_asked_for_yet() {
        assertThat(ReportingRound.isAskedFor(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(ReportingRound.isAskedFor(LocalDate.of(2027, 3, 31), LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(ReportingRound.isAskedFor(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 11, 22))).isTrue();
    }
}
