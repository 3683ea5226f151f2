package org.lifecourse.core.indicator;

/** With whom a figure is compared. */
public enum Comparator {
    ENGLAND, REGION, STATISTICAL_NEIGHBOURS
}
