package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of requests.
 *
 * @param today the day by which risk is told
 * @param total how many match; counted no further than a thousand and one
 */
public record EhcRequestList(LocalDate today, List<EhcRequestRow> rows, long total) {

    static final int COUNTED = 1000;

    /** Whether there are more than were counted. */
    public boolean isBounded() {
        return total > COUNTED;
    }
}
