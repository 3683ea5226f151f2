package org.lifecourse.core.indicator;

/**
 * An indicator with the definition that holds today.
 *
 * @param permission that reads the figure
 * @param recordsPermission that reads the records behind it
 */
public record IndicatorRow(Long id, long version, String code, String area, String module, String scorecard, String heading, int position,
        boolean computed, String permission, String recordsPermission, IndicatorDefinition definition) {
}
