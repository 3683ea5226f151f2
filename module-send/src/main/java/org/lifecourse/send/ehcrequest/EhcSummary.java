package org.lifecourse.send.ehcrequest;

/**
 * The board in numbers. Open, late, soon and lifted ones are counted no further than a thousand and one.
 *
 * @param issued final plans sent in the calendar year so far
 * @param inTime those of them that were sent within twenty weeks and without an exception
 * @param counted those of them without an exception
 */
public record EhcSummary(long open, long late, long soon, long lifted, int year, long issued, long inTime, long counted) {

    /** Whether there are more than were counted. */
    public boolean many(long number) {
        return number > EhcRequestList.COUNTED;
    }

    /** The share within twenty weeks in percent, or null when no plan counts. */
    public Long share() {
        return counted == 0 ? null : Math.round(100.0 * inTime / counted);
    }
}
