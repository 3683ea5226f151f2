package org.lifecourse.core.chronology;

import java.util.List;
import java.util.Map;

/**
 * A page of a person's chronology.
 *
 * @param rows newest first
 * @param count how many entries match that the caller may read
 * @param hidden how many more match that the caller may not read; only their number is told
 * @param modules title by code of the modules that wrote something the caller may read
 */
public record Chronology(List<TimelineRow> rows, long count, long hidden, Map<String, String> modules) {
}
