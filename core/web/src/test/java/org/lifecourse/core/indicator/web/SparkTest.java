package org.lifecourse.core.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void the_highest_figure_is_at_the_top_and_the_last_is_marked() {
        var spark = spark("4060", "4020", "4061", "4103");
        assertThat(spark.points()).isEqualTo("2.0,12.3 30.0,21.0 58.0,12.1 86.0,3.0");
        assertThat(spark.endX()).isEqualTo("86.0");
        assertThat(spark.endY()).isEqualTo("3.0");
    }

    @Test
    void equal_figures_are_a_level_line_and_one_figure_is_no_line() {
        assertThat(spark("5", "5").points()).isEqualTo("2.0,12.0 86.0,12.0");
        assertThat(spark(null, null, null, "5")).isNull();
        assertThat(spark("1", null, null, "5").points()).isEqualTo("2.0,21.0 86.0,3.0");
    }

    private static Spark spark(String... values) {
        return Spark.of(Arrays.stream(values).map(value -> value == null ? null : new BigDecimal(value)).toList());
    }
}
