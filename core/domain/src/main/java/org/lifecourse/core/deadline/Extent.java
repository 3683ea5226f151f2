package org.lifecourse.core.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a clock reaches after standstills and exceptions.
 *
 * @param withoutExceptions the day that standstills alone give
 * @param dueOn the day worked to
 * @param pausedDays days of the calendar on which it stood still
 */
record Extent(LocalDate withoutExceptions, LocalDate dueOn, long pausedDays) {

    /**
     * A day on which the clock stood still is given back once, however many reasons it had; an exception gives back only the days of
     * its window that lie after the trigger.
     *
     * @param exceptions those not withdrawn
     * @param today the first day again of a standstill that still lasts
     */
    static Extent of(Terms terms, WorkingCalendar calendar, LocalDate trigger, LocalDate computed, List<DeadlineException> exceptions,
            List<DeadlinePause> pauses, LocalDate today) {
        var still = new TreeSet<LocalDate>();
        pauses.forEach(pause -> add(still, trigger, pause.start(), pause.isOpen() ? today.minusDays(1) : pause.end()));
        var lawful = later(terms, calendar, computed, still);
        var lifted = new TreeSet<>(still);
        exceptions.stream().filter(exception -> exception.agreedOn() == null)
                .forEach(exception -> add(lifted, trigger, exception.start(), exception.end()));
        var due = exceptions.stream().map(DeadlineException::agreedOn).filter(day -> day != null)
                .reduce(later(terms, calendar, computed, lifted), (one, other) -> other.isAfter(one) ? other : one);
        return new Extent(lawful, due, still.size());
    }

    private static void add(SortedSet<LocalDate> days, LocalDate trigger, LocalDate from, LocalDate to) {
        var first = from.isBefore(trigger) ? trigger : from;
        for (var day = first; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(day);
        }
    }

    private static LocalDate later(Terms terms, WorkingCalendar calendar, LocalDate due, SortedSet<LocalDate> days) {
        var counted = days.stream().filter(day -> calendar.works(day, terms.calendar(), terms.closureDays())).count();
        return counted == 0 ? due : DayCount.later(terms, calendar, due, (int) counted);
    }
}
