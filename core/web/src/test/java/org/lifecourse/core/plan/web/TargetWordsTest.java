package org.lifecourse.core.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.plan.Target;

class TargetWordsTest {

    private final TargetWordsBean words = new TargetWordsBean();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q3 2023/24                              | read as 1 October to 31 December 2023
            Local outline plans by October 2023     | read as 1 to 31 October 2023
            2023/24                                 | read as 1 April 2023 to 31 March 2024
            2025                                    | read as 1 January to 31 December 2025
            by 7 June 2023                          | read as 7 June 2023
            Action Plan developed June 2023 Implementation 2025 | read as 1 to 30 June 2023; 1 January to 31 December 2025
            January -March 20122                    | no date was recognised; please check
            """)
    void saysHowWordsWereRead(String written, String reading) {
        assertThat(words.reading(Target.read(written))).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"March 2025", "7 June 2023", "Under review", "Subject to confirmation", ""})
    void plainDatesAndWordsNeedNoReading(String written) {
        assertThat(words.reading(Target.read(written))).isEmpty();
    }

    @Test
    void theDaysOfAPlainMonthAreKnownAllTheSame() {
        assertThat(words.days(Target.read("March 2024"))).isEqualTo("1 to 31 March 2024");
    }
}
