package org.lifecourse.core.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a clock reaches after standstills and exceptions.
 *
 * @param withoutExceptions the day that standstills alone give
 * @param dueOn the day worked to
 * @param pausedDays days of the calendar on which it stood still
 * @param lifting the exceptions that lift the limit, in the order of their windows; one that no longer touches the clock's time is not among them
 */
record Extent(LocalDate withoutExceptions, LocalDate dueOn, long pausedDays, List<DeadlineException> lifting) {

    private static final Comparator<DeadlineException> BY_WINDOW = Comparator.comparing(DeadlineException::start).thenComparing(DeadlineException::end);

    /**
     * A day on which the clock stood still is given back once, however many reasons it had; an exception gives back only the days of
     * its window that lie after the trigger, and only if the limit still ran when the window began: its own, or as earlier windows left it.
     * A clock that is counted back from a day ends before that day, whatever stood still: it never moves.
     *
     * @param exceptions those not withdrawn
     * @param today the first day again of a standstill that still lasts
     */
    static Extent of(Terms terms, WorkingCalendar calendar, LocalDate trigger, LocalDate computed, List<DeadlineException> exceptions,
            List<DeadlinePause> pauses, LocalDate today) {
        var still = new TreeSet<LocalDate>();
        pauses.forEach(pause -> add(still, trigger, pause.start(), pause.isOpen() ? today.minusDays(1) : pause.end()));
        if (!terms.canBeMoved()) {
            return new Extent(computed, computed, still.size(), List.of());
        }
        var lawful = later(terms, calendar, trigger, computed, still);
        var lifted = new TreeSet<>(still);
        var lifting = new ArrayList<DeadlineException>();
        var due = lawful;
        for (var exception : exceptions.stream().sorted(BY_WINDOW).toList()) {
            if (!exception.end().isBefore(trigger) && !exception.start().isAfter(due)) {
                lifting.add(exception);
                if (exception.agreedOn() == null) {
                    add(lifted, trigger, exception.start(), exception.end());
                }
                due = latest(later(terms, calendar, trigger, computed, lifted), lifting);
            }
        }
        return new Extent(lawful, terms.beforeHardStop(due, trigger), still.size(), List.copyOf(lifting));
    }

    boolean lifts(DeadlineException exception) {
        return lifting.contains(exception);
    }

    private static LocalDate latest(LocalDate counted, List<DeadlineException> lifting) {
        return lifting.stream().map(DeadlineException::agreedOn).filter(day -> day != null)
                .reduce(counted, (one, other) -> other.isAfter(one) ? other : one);
    }

    private static void add(SortedSet<LocalDate> days, LocalDate trigger, LocalDate from, LocalDate to) {
        var first = from.isBefore(trigger) ? trigger : from;
        for (var day = first; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(day);
        }
    }

    private static LocalDate later(Terms terms, WorkingCalendar calendar, LocalDate trigger, LocalDate due, SortedSet<LocalDate> days) {
        var counted = days.stream().filter(day -> calendar.works(day, terms.calendar(), terms.closureDays())).count();
        return counted == 0 ? due : DayCount.later(terms, calendar, trigger, due, (int) counted);
    }
}
