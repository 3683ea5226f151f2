package org.lifecourse.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.plan.Target.Certainty;

class TargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            June 2023                                       | 2023-06-01 | 2023-06-30
            around June 2023                                | 2023-06-01 | 2023-06-30
            July 2023                                       | 2023-07-01 | 2023-07-31
            September 2021                                  | 2021-09-01 | 2021-09-30
            September 2023                                  | 2023-09-01 | 2023-09-30
            Sept 2023                                       | 2023-09-01 | 2023-09-30
            October 2023                                    | 2023-10-01 | 2023-10-31
            until December 2021                             | 2021-12-01 | 2021-12-31
            December 2024                                   | 2024-12-01 | 2024-12-31
            January 2024                                    | 2024-01-01 | 2024-01-31
            February 2024                                   | 2024-02-01 | 2024-02-29
            March 2023                                      | 2023-03-01 | 2023-03-31
            March 2024                                      | 2024-03-01 | 2024-03-31
            March 2025                                      | 2025-03-01 | 2025-03-31
            April 2024                                      | 2024-04-01 | 2024-04-30
            Local approach agreed by October 2023           | 2023-10-01 | 2023-10-31
            Local outline plans by October 2023             | 2023-10-01 | 2023-10-31
            An advertised ‘offer’ by October 2023           | 2023-10-01 | 2023-10-31
            March 2025 (although recognising a five-year timeframe for the national strategy) | 2025-03-01 | 2025-03-31
            March 2027 (in line with the Education Excellence Strategy)                       | 2027-03-01 | 2027-03-31
            Q1 2024                                         | 2024-04-01 | 2024-06-30
            Q1 2025                                         | 2025-04-01 | 2025-06-30
            Q1 2024/25                                      | 2024-04-01 | 2024-06-30
            Q2 23/24                                        | 2023-07-01 | 2023-09-30
            Q3 23/24                                        | 2023-10-01 | 2023-12-31
            Q3 2023/24                                      | 2023-10-01 | 2023-12-31
            Q4 2023/24                                      | 2024-01-01 | 2024-03-31
            2025                                            | 2025-01-01 | 2025-12-31
            Implementation 2025                             | 2025-01-01 | 2025-12-31
            2023/24                                         | 2023-04-01 | 2024-03-31
            7 June 2023                                     | 2023-06-07 | 2023-06-07
            31st March 2024                                 | 2024-03-31 | 2024-03-31
            2023-06-07                                      | 2023-06-07 | 2023-06-07
            """)
    void readsOneDateOrPeriod(String words, LocalDate from, LocalDate to) {
        var target = Target.read(words);

        assertThat(target.certainty()).isEqualTo(Certainty.DATED);
        assertThat(target.from()).isEqualTo(from);
        assertThat(target.to()).isEqualTo(to);
        assertThat(target.asWritten()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Under review                          | UNDER_REVIEW
            Subject to confirmation               | TO_BE_CONFIRMED
            To be set by the joint committees     | TO_BE_CONFIRMED
            TBC                                   | TO_BE_CONFIRMED
            Ongoing                               | ONGOING
            January -March 20122                  | UNREAD
            1st April                             | UNREAD
            23rd July                             | UNREAD
            September                             | UNREAD
            by the end of Q2 in the Autumn        | UNREAD
            20 days after the letter was received | UNREAD
            70 working days from receipt of the letter | UNREAD
            Q3 2023/25                            | UNREAD
            31 June 2023                          | UNREAD
            """)
    void keepsWordsThatHoldNoDate(String words, Certainty certainty) {
        var target = Target.read(words);

        assertThat(target.certainty()).isEqualTo(certainty);
        assertThat(target.dates()).isEmpty();
        assertThat(target.from()).isNull();
        assertThat(target.to()).isNull();
        assertThat(target.asWritten()).isEqualTo(words);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "-", "n/a", "N/A"})
    void noWordsMeanThatNoDateIsSet(String words) {
        assertThat(Target.read(words).certainty()).isEqualTo(Certainty.NOT_SET);
    }

    @Test
    void severalDatesInOneCellAreAllKept() {
        var target = Target.read("Action Plan developed June 2023 Implementation 2025");

        assertThat(target.certainty()).isEqualTo(Certainty.SEVERAL);
        assertThat(target.dates()).extracting(Target.Span::asWritten).containsExactly("June 2023", "2025");
        assertThat(target.from()).isEqualTo("2023-06-01");
        assertThat(target.to()).isEqualTo("2025-12-31");
    }

    @Test
    void aDateUnderReviewKeepsItsDate() {
        var target = Target.read("March 2024, under review");

        assertThat(target.certainty()).isEqualTo(Certainty.UNDER_REVIEW);
        assertThat(target.to()).isEqualTo("2024-03-31");
    }
}
