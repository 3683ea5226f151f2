package org.lifecourse.portal;

import org.lifecourse.core.web.Texts;

/**
 * Where a list stands that is paged by its address.
 *
 * @param page from 1
 * @param count how many rows match; one more than {@link #COUNTED} means "or more"
 */
public record Paging(int page, long count) {

    public static final int SIZE = 25;
    private static final int COUNTED = 1000;
    private static final int LAST = 1_000_000;

    public Paging {
        page = Math.min(Math.max(1, page), LAST);
    }

    public int offset() {
        return (page - 1) * SIZE;
    }

    public boolean isFirst() {
        return page == 1;
    }

    public boolean isLast() {
        return (long) page * SIZE >= count;
    }

    public int previous() {
        return page - 1;
    }

    public int next() {
        return page + 1;
    }

    /** "26 to 50 of 81". */
    public String words() {
        var last = Math.min((long) page * SIZE, count);
        return count > COUNTED ? Texts.message("paging.orMore", offset() + 1, last, COUNTED) : Texts.message("paging.of", offset() + 1, last, count);
    }

    /** "81", or "1,000+". */
    public String total() {
        return count > COUNTED ? Texts.message("paging.more", COUNTED) : Texts.message("paging.all", count);
    }
}
