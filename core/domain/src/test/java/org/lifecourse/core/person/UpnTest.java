package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UpnTest {

    @Test
    void theLetterChecksTheDigits() {
        // 2*8+3*2+4*3+5*2+8*1+9*2+13*1 = 83; 83 mod 23 = 14: Q
        assertThat(Upn.of("q823200120001")).hasToString("Q823200120001").isEqualTo(Upn.of("Q8232 00120001"));
        assertThat(Upn.of("H801200001001")).hasToString("H801200001001");
        assertThat(Upn.of("Q823200120001").isTemporary()).isFalse();
        assertThatThrownBy(() -> Upn.of("A823200120001")).hasMessage("upn.wrongCheckLetter");
    }

    @Test
    void aLetterAtTheEndMakesItTemporary() {
        // the last letter counts by its place: D is 3; 83 - 13 + 39 = 109; 109 mod 23 = 17: U
        assertThat(Upn.of("U82320012000D").isTemporary()).isTrue();
    }

    @Test
    void lettersThatLookLikeDigitsAreNotUsed() {
        for (var wrong : new String[] {"I823200120001", "O823200120001", "S823200120001", "Q82320012000S", "Q82320012000", ""}) {
            assertThatThrownBy(() -> Upn.of(wrong)).hasMessage("upn.malformed");
        }
    }

    @Test
    void aLearnersNumberHasACheckDigitToo() {
        // 10*1+9*2+8*3+7*4+6*5+5*6+4*7+3*8+2*9 = 210; 210 mod 11 = 1; 10 - 1 = 9
        assertThat(Uln.of("1234567899").value()).isEqualTo("1234567899");
        assertThatThrownBy(() -> Uln.of("1234567898")).hasMessage("uln.wrongCheckDigit");
        assertThatThrownBy(() -> Uln.of("0234567899")).hasMessage("uln.malformed");
    }
}
