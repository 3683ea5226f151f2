package org.lifecourse.core.plan;

import java.util.Collection;

/** How much work stands how. */
public record Tally(long work, long red, long amber, long green, long notRated) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Counts the work among the entries; headings and what was withdrawn do not count. */
    public static Tally of(Collection<PlanItemRow> rows) {
        long work = 0;
        long red = 0;
        long amber = 0;
        long green = 0;
        for (var row : rows) {
            if (row.isHeading() || row.delivery() == Delivery.WITHDRAWN) {
                continue;
            }
            work++;
            if (row.rating() != null) {
                switch (row.rating().tone()) {
                    case "red" -> red++;
                    case "amber" -> amber++;
                    case "green" -> green++;
                    default -> { }
                }
            }
        }
        return new Tally(work, red, amber, green, work - red - amber - green);
    }

    /** Where a bar of the given width ends for red, amber and green. */
    public long width(String tone, long bar) {
        if (work == 0) {
            return 0;
        }
        var part = switch (tone) {
            case "red" -> red;
            case "amber" -> amber;
            case "green" -> green;
            default -> notRated;
        };
        return Math.round((double) part * bar / work);
    }
}
