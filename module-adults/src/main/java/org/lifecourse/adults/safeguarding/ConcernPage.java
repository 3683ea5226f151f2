package org.lifecourse.adults.safeguarding;

import java.util.List;

/**
 * What the page of a concern shows.
 *
 * @param history what was done to it, newest first
 */
public record ConcernPage(ConcernDetails details, List<ConcernEvent> history) {
}
