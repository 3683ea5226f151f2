package org.lifecourse.core.indicator;

import java.math.BigDecimal;

/** Where a figure went. Says nothing about good or bad. */
public enum Direction {

    UP, DOWN, LEVEL;

    static Direction of(BigDecimal change) {
        return change.signum() > 0 ? UP : change.signum() < 0 ? DOWN : LEVEL;
    }
}
