package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.RuleViolation;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "401 023 2137", "9434765919", " 943-476-5919 "})
    void realNumbersAreTakenHoweverTheyAreWritten(String text) {
        assertThat(NhsNumber.of(text, false).value()).hasSize(10).containsOnlyDigits();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "1111111111", "9999999999", "9876543210", "943 476 5918", "401 023 2138"})
    void whatIsNobodysNumberIsRefusedEvenInTests(String text) {
        assertThatThrownBy(() -> NhsNumber.of(text, true)).isInstanceOf(RuleViolation.class).hasMessage("nhsNumber.wrongCheckDigit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "943476591", "94347659190", "943476591X", "٩٤٣٤٧٦٥٩١٩"})
    void whatIsNotTenDigitsIsRefused(String text) {
        assertThatThrownBy(() -> NhsNumber.of(text, true)).isInstanceOf(RuleViolation.class).hasMessage("nhsNumber.notTenDigits");
    }

    @Test
    void aRemainderThatGivesTenBelongsToNoNumber() {
        for (var digit = 0; digit < 10; digit++) {
            var text = "100000001" + digit;
            assertThatThrownBy(() -> NhsNumber.of(text, true)).hasMessage("nhsNumber.wrongCheckDigit");
        }
        assertThat(sum("100000001") % 11).isEqualTo(1);
    }

    @Test
    void aRemainderOfNothingIsWrittenAsNought() {
        assertThat(sum("120000008") % 11).isZero();
        assertThat(NhsNumber.of("1200000080", false)).hasToString("120 000 0080");
    }

    @Test
    void numbersForTestsAreTakenOnlyWhereTestsRun() {
        assertThat(NhsNumber.of("999 684 8744", true).value()).isEqualTo("9996848744");
        assertThatThrownBy(() -> NhsNumber.of("999 684 8744", false)).hasMessage("nhsNumber.isForTests");
    }

    private static int sum(String digits) {
        var sum = 0;
        for (var place = 0; place < 9; place++) {
            sum += (digits.charAt(place) - '0') * (10 - place);
        }
        return sum;
    }
}
