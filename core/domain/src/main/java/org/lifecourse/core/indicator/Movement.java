package org.lifecourse.core.indicator;

import java.math.BigDecimal;

/**
 * Direction of travel between two periods that follow one another.
 *
 * @param change difference of the figures as they are shown; percentages in whole points
 */
public record Movement(BigDecimal change, Direction direction, Judgement judgement) {

    /** The movement, or null when one of the figures is missing. */
    public static Movement between(Figure before, Figure now, IndicatorDefinition definition) {
        if (before == null || now == null || before.value() == null || now.value() == null) {
            return null;
        }
        var change = definition.unit().difference(before.value(), now.value(), definition.decimals());
        var direction = Direction.of(change);
        return new Movement(change, direction, definition.polarity().judge(direction));
    }
}
