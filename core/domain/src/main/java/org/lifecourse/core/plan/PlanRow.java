package org.lifecourse.core.plan;

import java.time.LocalDate;

/**
 * A plan in a list, with how its work stands.
 *
 * @param ownerPost title of the post that owns it, or null
 * @param owner who holds that post today, or null
 */
public record PlanRow(String code, String title, String serviceArea, LocalDate startsOn, LocalDate endsOn, String ratingScale,
        String purpose, long work, long red, long amber, long green, long notRated, LocalDate lastReportedOn, String ownerPost,
        String owner) {

    public Tally tally() {
        return new Tally(work, red, amber, green, notRated);
    }
}
