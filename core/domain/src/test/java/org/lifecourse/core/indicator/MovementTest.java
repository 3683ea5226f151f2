package org.lifecourse.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementTest {

    private static final Period PERIOD = new Period(LocalDate.of(2022, 8, 1), LocalDate.of(2022, 10, 31));

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 0, NEITHER, 4061, 4103, 42, UP, NEITHER",
        "NUMBER, 0, HIGHER, 359, 423, 64, UP, BETTER",
        "NUMBER, 0, NEITHER, 5960, 5940, -20, DOWN, NEITHER",
        "NUMBER, 0, NEITHER, 1445, 1561, 116, UP, NEITHER",
        "NUMBER, 0, HIGHER, 1423, 1482, 59, UP, BETTER",
        "NUMBER, 0, NEITHER, 721, 678, -43, DOWN, NEITHER",
        "PERCENTAGE, 1, HIGHER, 92.9, 95.3, 2, UP, BETTER",
        "NUMBER, 0, NEITHER, 489, 559, 70, UP, NEITHER",
        "PERCENTAGE, 1, HIGHER, 77.4, 75.4, -2, DOWN, WORSE",
        "PERCENTAGE, 1, HIGHER, 99.0, 93.2, -6, DOWN, WORSE"})
    void the_table_of_the_paper_comes_out(Unit unit, int decimals, Polarity polarity, BigDecimal before, BigDecimal now, BigDecimal change,
            Direction direction, Judgement judgement) {
        assertThat(Movement.between(figure(before), figure(now), definition(unit, decimals, polarity)))
                .isEqualTo(new Movement(change, direction, judgement));
    }

    @ParameterizedTest
    @CsvSource({"90.0, 90.4, 0, LEVEL", "90.0, 90.5, 1, UP", "90.5, 90.0, -1, DOWN", "90.04, 90.54, 1, UP", "90.06, 90.54, 0, LEVEL"})
    void percentages_are_compared_as_shown_and_rounded_to_whole_points(BigDecimal before, BigDecimal now, BigDecimal change, Direction direction) {
        var movement = Movement.between(figure(before), figure(now), definition(Unit.PERCENTAGE, 1, Polarity.LOWER));
        assertThat(movement.change()).isEqualByComparingTo(change);
        assertThat(movement.direction()).isEqualTo(direction);
    }

    @Test
    void less_is_better_where_lower_is() {
        assertThat(Polarity.LOWER.judge(Direction.DOWN)).isEqualTo(Judgement.BETTER);
        assertThat(Polarity.LOWER.judge(Direction.UP)).isEqualTo(Judgement.WORSE);
        assertThat(Polarity.HIGHER.judge(Direction.LEVEL)).isEqualTo(Judgement.NEITHER);
        assertThat(Polarity.NEITHER.judge(Direction.UP)).isEqualTo(Judgement.NEITHER);
    }

    @Test
    void a_target_is_reached_from_the_better_side() {
        var ten = new BigDecimal(10);
        assertThat(Polarity.HIGHER.reaches(ten, ten)).isTrue();
        assertThat(Polarity.HIGHER.reaches(ten, new BigDecimal("9.9"))).isFalse();
        assertThat(Polarity.LOWER.reaches(ten, new BigDecimal("10.1"))).isFalse();
        assertThat(Polarity.NEITHER.reaches(ten, ten)).isNull();
    }

    @Test
    void without_a_figure_before_nothing_moves() {
        assertThat(Movement.between(null, figure(BigDecimal.ONE), definition(Unit.NUMBER, 0, Polarity.HIGHER))).isNull();
        assertThat(Movement.between(figure(null), figure(BigDecimal.ONE), definition(Unit.NUMBER, 0, Polarity.HIGHER))).isNull();
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThat(Unit.PERCENTAGE.figure(BigDecimal.ZERO, BigDecimal.ZERO, 1)).isNull();
        assertThat(Unit.PERCENTAGE.figure(BigDecimal.ZERO, new BigDecimal(8), 1)).isEqualByComparingTo("0");
        assertThat(Unit.PERCENTAGE.figure(new BigDecimal(2), new BigDecimal(3), 1)).isEqualByComparingTo("66.67");
        assertThat(Unit.DAYS.figure(new BigDecimal(45), new BigDecimal(2), 1)).isEqualByComparingTo("22.5");
    }

    @ParameterizedTest
    @CsvSource({"4, , 4, true", "0, , 0, false", "5, , 5, false", "4, 200, 2, true", "198, 200, 99, true", "200, 200, 100, false", "100, 200, 50, false"})
    void few_people_make_a_small_figure(BigDecimal numerator, BigDecimal denominator, BigDecimal value, boolean small) {
        var unit = denominator == null ? Unit.NUMBER : Unit.PERCENTAGE;
        var figure = new Figure(1L, PERIOD, numerator, denominator, value, Origin.COMPUTED, "", Instant.EPOCH, null, null, 1, null);
        assertThat(figure.isSmall(unit)).isEqualTo(small);
    }

    static Figure figure(BigDecimal value) {
        return new Figure(1L, PERIOD, null, null, value, Origin.IMPORTED, "", Instant.EPOCH, null, null, 1, null);
    }

    static IndicatorDefinition definition(Unit unit, int decimals, Polarity polarity) {
        return new IndicatorDefinition(1L, 1, LocalDate.of(2000, 1, 1), "Title", "Meaning", "", "", unit, decimals, polarity,
                PeriodScheme.ROLLING_QUARTER, "", "", false);
    }
}
