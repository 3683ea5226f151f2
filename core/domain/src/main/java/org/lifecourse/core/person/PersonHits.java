package org.lifecourse.core.person;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param count how many there are, counted to {@link PersonSearchService#COUNTED} at most
 */
public record PersonHits(List<PersonHit> rows, long count) {

    public static final PersonHits NONE = new PersonHits(List.of(), 0);
}
