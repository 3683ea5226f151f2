package org.lifecourse.adults.safeguarding;

/** How the open concerns stand, for the top of the list. */
public record ConcernCounts(long awaiting, long decisionsLate, long enquiries, long enquiriesLate, long soon) {
}
