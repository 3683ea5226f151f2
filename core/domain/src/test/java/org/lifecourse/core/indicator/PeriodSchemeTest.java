package org.lifecourse.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-02-29, 2024-01-01, 2024-01-31",
        "MONTH, 2024-03-01, 2024-02-01, 2024-02-29",
        "MONTH, 2023-12-31, 2023-11-01, 2023-11-30",
        "MONTH, 2024-01-01, 2023-12-01, 2023-12-31",
        "QUARTER, 2024-02-29, 2023-10-01, 2023-12-31",
        "QUARTER, 2023-03-31, 2022-10-01, 2022-12-31",
        "QUARTER, 2023-04-01, 2023-01-01, 2023-03-31",
        "ROLLING_QUARTER, 2022-11-24, 2022-08-01, 2022-10-31",
        "ROLLING_QUARTER, 2022-02-01, 2021-11-01, 2022-01-31",
        "ROLLING_QUARTER, 2024-02-29, 2023-11-01, 2024-01-31",
        "FINANCIAL_YEAR, 2023-03-31, 2021-04-01, 2022-03-31",
        "FINANCIAL_YEAR, 2023-04-01, 2022-04-01, 2023-03-31",
        "CALENDAR_YEAR, 2023-12-31, 2022-01-01, 2022-12-31",
        "CALENDAR_YEAR, 2024-01-01, 2023-01-01, 2023-12-31"})
    void the_last_period_that_is_over_has_no_day_left(PeriodScheme scheme, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(scheme.lastOver(day)).isEqualTo(new Period(start, end));
        assertThat(scheme.lastOver(day).isOverOn(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-02-10, 2024-02-01, 2024-02-29",
        "QUARTER, 2023-05-10, 2023-04-01, 2023-06-30",
        "ROLLING_QUARTER, 2022-10-31, 2022-08-01, 2022-10-31",
        "FINANCIAL_YEAR, 2023-04-01, 2023-04-01, 2024-03-31",
        "FINANCIAL_YEAR, 2023-03-31, 2022-04-01, 2023-03-31",
        "CALENDAR_YEAR, 2023-05-10, 2023-01-01, 2023-12-31"})
    void a_day_lies_in_its_period(PeriodScheme scheme, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(scheme.around(day)).isEqualTo(new Period(start, end));
        assertThat(scheme.around(day).includes(day)).isTrue();
    }

    @Test
    void rolling_quarters_of_the_paper_follow_one_another_without_a_day_in_common() {
        var columns = PeriodScheme.ROLLING_QUARTER.upTo(PeriodScheme.ROLLING_QUARTER.around(LocalDate.of(2022, 10, 31)), 4);
        assertThat(columns).extracting(Period::start).containsExactly(LocalDate.of(2021, 11, 1), LocalDate.of(2022, 2, 1),
                LocalDate.of(2022, 5, 1), LocalDate.of(2022, 8, 1));
        assertThat(columns).extracting(Period::end).containsExactly(LocalDate.of(2022, 1, 31), LocalDate.of(2022, 4, 30),
                LocalDate.of(2022, 7, 31), LocalDate.of(2022, 10, 31));
        assertThat(PeriodScheme.ROLLING_QUARTER.after(columns.get(0))).isEqualTo(columns.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2022-02-01, 2022-02-28, true",
        "MONTH, 2024-02-01, 2024-02-28, false",
        "QUARTER, 2022-02-01, 2022-04-30, false",
        "QUARTER, 2022-04-01, 2022-06-30, true",
        "ROLLING_QUARTER, 2022-02-01, 2022-04-30, true",
        "ROLLING_QUARTER, 2022-02-02, 2022-04-30, false",
        "FINANCIAL_YEAR, 2022-01-01, 2022-12-31, false",
        "FINANCIAL_YEAR, 2022-04-01, 2023-03-31, true",
        "CALENDAR_YEAR, 2022-01-01, 2022-12-31, true"})
    void only_whole_periods_fit(PeriodScheme scheme, LocalDate start, LocalDate end, boolean fits) {
        assertThat(scheme.fits(start, end)).isEqualTo(fits);
    }
}
