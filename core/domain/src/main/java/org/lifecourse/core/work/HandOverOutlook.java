package org.lifecourse.core.work;

import java.util.List;

/**
 * What a hand-over would take along.
 *
 * @param items the pieces that were chosen, at most {@link HandOverService#MOST}
 * @param pieces open pieces of work that go when whole cases do, the chosen ones among them
 * @param cases records that go; none when nobody of those who have the work holds its record
 * @param clocks deadlines that go with them
 */
public record HandOverOutlook(List<TeamItem> items, long pieces, long cases, long clocks) {

    /** Whether whole cases can go, so that there is something to choose. */
    public boolean isOfCases() {
        return cases > 0;
    }
}
