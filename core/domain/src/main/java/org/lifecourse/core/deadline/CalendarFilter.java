package org.lifecourse.core.deadline;

import java.time.LocalDate;

/**
 * Which open clocks to show; what is empty does not filter.
 *
 * @param whose {@code mine}, {@code team} for those of the caller's team, or empty for all that the caller may see
 * @param area code of a service area
 * @param module code of a module
 * @param team code of a team
 * @param from first day on which it is due, or null
 * @param to last day on which it is due, or null
 */
public record CalendarFilter(String whose, String area, String module, String team, LocalDate from, LocalDate to) {

    public static final CalendarFilter EVERYTHING = new CalendarFilter("", "", "", "", null, null);
    public static final CalendarFilter MINE = new CalendarFilter("mine", "", "", "", null, null);

    public CalendarFilter {
        whose = whose == null ? "" : whose.strip();
        area = area == null ? "" : area.strip();
        module = module == null ? "" : module.strip();
        team = team == null ? "" : team.strip();
    }

    public CalendarFilter between(LocalDate first, LocalDate last) {
        return new CalendarFilter(whose, area, module, team, first, last);
    }
}
