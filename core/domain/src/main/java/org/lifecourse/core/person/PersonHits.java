package org.lifecourse.core.person;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param count how many there are whom the caller may open, counted to {@link PersonSearchService#COUNTED} at most
 * @param restricted records that the caller may not open, by the rule of {@link RestrictedRecords}; never counted
 */
public record PersonHits(List<PersonHit> rows, long count, List<RestrictedHit> restricted) {

    public static final PersonHits NONE = new PersonHits(List.of(), 0, List.of());
}
