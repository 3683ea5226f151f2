package org.lifecourse.adults.safeguarding;

import java.util.List;

/**
 * A page of concerns.
 *
 * @param total how many there are in all, at most 1001
 */
public record ConcernList(List<ConcernRow> rows, long total) {
}
