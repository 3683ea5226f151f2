package org.lifecourse.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartileTest {

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 6.0, TOP", "HIGHER, 6.1, TOP", "HIGHER, 5.9, SECOND", "HIGHER, 4.0, SECOND", "HIGHER, 3.9, THIRD", "HIGHER, 2.0, THIRD",
        "HIGHER, 1.9, BOTTOM", "LOWER, 2.0, TOP", "LOWER, 2.1, SECOND", "LOWER, 4.1, THIRD", "LOWER, 6.0, THIRD", "LOWER, 6.1, BOTTOM",
        "NEITHER, 6.0, TOP"})
    void a_figure_ranks_by_what_is_better(Polarity polarity, BigDecimal value, Quartile quartile) {
        assertThat(Quartile.of(value, new BigDecimal(2), new BigDecimal(4), new BigDecimal(6), polarity)).isEqualTo(quartile);
    }

    @Test
    void without_quartiles_there_is_no_rank() {
        assertThat(Quartile.of(BigDecimal.ONE, null, BigDecimal.ONE, BigDecimal.TEN, Polarity.HIGHER)).isNull();
        assertThat(Quartile.of(null, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, Polarity.HIGHER)).isNull();
    }
}
