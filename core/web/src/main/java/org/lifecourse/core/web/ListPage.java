package org.lifecourse.core.web;

/**
 * The stretch of a long list that a page shows.
 *
 * @param number of the page, from 1
 * @param rows how many rows it shows
 * @param total how many match; a list counts no further than one more than a thousand
 */
public record ListPage(int number, int rows, long total) {

    /** Rows of a full page. */
    public static final int SIZE = 25;

    private static final int COUNTED = 1000;

    /** How many rows stand before a page. */
    public static int offset(int number) {
        return (number - 1) * SIZE;
    }

    public long getFirst() {
        return (number - 1L) * SIZE + 1;
    }

    public long getLast() {
        return (number - 1L) * SIZE + rows;
    }

    public boolean isMore() {
        return getLast() < total;
    }

    /** Whether there are more than were counted. */
    public boolean isBounded() {
        return total > COUNTED;
    }
}
