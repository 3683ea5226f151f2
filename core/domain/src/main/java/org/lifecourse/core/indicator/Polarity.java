package org.lifecourse.core.indicator;

import java.math.BigDecimal;

/** Whether more is better. An arrow says up or down; only with this does it say better or worse. */
public enum Polarity {

    HIGHER, LOWER, NEITHER;

    public Judgement judge(Direction direction) {
        if (this == NEITHER || direction == Direction.LEVEL) {
            return Judgement.NEITHER;
        }
        return (direction == Direction.UP) == (this == HIGHER) ? Judgement.BETTER : Judgement.WORSE;
    }

    /** Whether a figure reaches its target; null when neither end is better. */
    public Boolean reaches(BigDecimal target, BigDecimal value) {
        return switch (this) {
            case HIGHER -> value.compareTo(target) >= 0;
            case LOWER -> value.compareTo(target) <= 0;
            case NEITHER -> null;
        };
    }
}
