package org.lifecourse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialQuarterTest {

    @ParameterizedTest
    @CsvSource({"2023-04-01,2023-Q1", "2023-06-30,2023-Q1", "2023-07-01,2023-Q2", "2023-12-31,2023-Q3", "2024-01-01,2023-Q4",
        "2024-02-29,2023-Q4", "2024-03-31,2023-Q4", "2024-04-01,2024-Q1"})
    void aDayLiesInTheQuarterOfTheFinancialYear(LocalDate day, String code) {
        assertThat(FinancialQuarter.of(day).code()).isEqualTo(code);
    }

    @Test
    void quarterFourRunsFromJanuaryToMarchOfTheNextCalendarYear() {
        var quarter = FinancialQuarter.parse("2023-Q4");

        assertThat(quarter.first()).isEqualTo("2024-01-01");
        assertThat(quarter.last()).isEqualTo("2024-03-31");
        assertThat(quarter.years()).isEqualTo("2023/24");
    }

    @Test
    void theYearAfterNinetyNineIsWrittenWithTwoDigits() {
        assertThat(new FinancialQuarter(2099, 1).years()).isEqualTo("2099/00");
    }

    @Test
    void firstAndLastDayBelongToIt() {
        var quarter = FinancialQuarter.parse("2023-Q1");

        assertThat(quarter.includes(LocalDate.of(2023, 4, 1))).isTrue();
        assertThat(quarter.includes(LocalDate.of(2023, 6, 30))).isTrue();
        assertThat(quarter.includes(LocalDate.of(2023, 3, 31))).isFalse();
        assertThat(quarter.includes(LocalDate.of(2023, 7, 1))).isFalse();
    }

    @Test
    void nextAndPreviousCrossTheFinancialYear() {
        assertThat(FinancialQuarter.parse("2023-Q4").next().code()).isEqualTo("2024-Q1");
        assertThat(FinancialQuarter.parse("2024-Q1").previous().code()).isEqualTo("2023-Q4");
        assertThat(FinancialQuarter.parse("2023-Q2").next().code()).isEqualTo("2023-Q3");
        assertThat(FinancialQuarter.parse("2023-Q2").previous().code()).isEqualTo("2023-Q1");
    }

    @Test
    void sortsByTime() {
        assertThat(Stream.of("2024-Q1", "2023-Q4", "2023-Q2").map(FinancialQuarter::parse).sorted().map(FinancialQuarter::code))
                .containsExactly("2023-Q2", "2023-Q4", "2024-Q1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023", "2023-Q5", "2023-Q0", "23-Q1", "Q1 2023"})
    void refusesWhatNamesNoQuarter(String code) {
        assertThatThrownBy(() -> FinancialQuarter.parse(code)).isInstanceOf(RuleViolation.class).hasMessage("financialQuarter.unknown");
    }
}
