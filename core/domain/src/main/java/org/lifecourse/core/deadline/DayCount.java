package org.lifecourse.core.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lifecourse.core.deadline.WorkingCalendar.Cause;
import org.lifecourse.core.deadline.WorkingCalendar.LeftOut;

/** Counts by the terms of one rule from one day and writes down each day that it leaves out. Used once. */
final class DayCount {

    private static final int HOURS_A_DAY = 24;
    private static final String SAY = "deadline.explain.";

    private final Terms terms;
    private final WorkingCalendar calendar;
    private final LocalDate trigger;
    private final int direction;
    private final NavigableMap<LocalDate, LeftOut> leftOut = new TreeMap<>();
    private final List<Explained> before = new ArrayList<>();
    private final List<Explained> after = new ArrayList<>();

    private DayCount(Terms terms, WorkingCalendar calendar, LocalDate trigger) {
        this.terms = terms;
        this.calendar = calendar;
        this.trigger = trigger;
        this.direction = terms.backwards() ? -1 : 1;
    }

    /** What the count gives. */
    record Outcome(LocalDate dueOn, LocalDate hardStop, List<LocalDate> warnings, List<Explained> explanation) {
    }

    static Outcome of(Terms terms, WorkingCalendar calendar, LocalDate trigger) {
        return new DayCount(terms, calendar, trigger).outcome();
    }

    /**
     * So many counted days after the day that the count gave; used to give back time in which a clock stood still. The result is moved to a
     * working day where the rule says so, once and at the end, and stays before the day that the law calls too late.
     *
     * @param computed what the terms give from the trigger
     */
    static LocalDate later(Terms terms, WorkingCalendar calendar, LocalDate trigger, LocalDate computed, int days) {
        var count = new DayCount(terms, calendar, trigger);
        var plain = count.counted();
        var from = count.rolled(plain).equals(computed) ? plain : computed;
        var day = terms.countsWorkingDays() ? count.worked(from, days) : from.plusDays(days);
        return terms.beforeHardStop(count.rolled(day), trigger);
    }

    private Outcome outcome() {
        var hard = terms.hardStop(trigger);
        var due = terms.beforeHardStop(rolled(counted()), trigger);
        if (hard != null) {
            after.add(Explained.of(SAY + "hardStop", hard));
        }
        var lines = new ArrayList<>(before);
        lines.addAll(skipped());
        lines.addAll(closuresThatCount(due));
        lines.addAll(after);
        var warnings = terms.warnDays().stream().map(due::minusDays).filter(day -> due.isBefore(trigger) || day.isAfter(trigger)).sorted().toList();
        return new Outcome(due, hard, warnings, List.copyOf(lines));
    }

    private LocalDate counted() {
        return switch (terms.counting()) {
            case WORKING_DAYS -> workingDays();
            case CLEAR_DAYS -> clearDays();
            case CALENDAR_DAYS -> everyDay(trigger.plusDays((long) direction * terms.quantity()));
            case WEEKS -> everyDay(trigger.plusWeeks((long) direction * terms.quantity()));
            case MONTHS -> months();
            case HOURS -> hours();
            case FIXED_DATE -> fixedDate();
        };
    }

    private LocalDate workingDays() {
        var first = terms.countTriggerDay() && (terms.calendar() == CountingRule.WD_CIN || isWorked(trigger));
        before.add(Explained.of(SAY + (first ? "countsFirst" : "startsAfter"), trigger));
        var due = worked(trigger, terms.quantity() - (first ? 1 : 0));
        after.add(counted("WORKING_DAYS", due));
        return due;
    }

    /** Steps on until so many worked days have been passed, noting what is left out. */
    private LocalDate worked(LocalDate from, int days) {
        var day = from;
        for (var left = days; left > 0;) {
            day = day.plusDays(direction);
            left -= note(day) ? 0 : 1;
        }
        return day;
    }

    private LocalDate clearDays() {
        before.add(Explained.of(SAY + "clearDays", trigger));
        var lastClear = worked(trigger, terms.quantity());
        var day = lastClear.plusDays(direction);
        while (note(day)) {
            day = day.plusDays(direction);
        }
        after.add(Explained.of(SAY + (terms.backwards() ? "clearDays.before" : "clearDays.after"), terms.quantity(), lastClear, day));
        return day;
    }

    private LocalDate everyDay(LocalDate due) {
        before.add(Explained.of(SAY + (terms.countTriggerDay() ? "countsFirst" : "startsAfter"), trigger));
        var end = terms.countTriggerDay() && terms.quantity() > 0 ? due.minusDays(direction) : due;
        before.add(Explained.of(SAY + "everyDay"));
        after.add(counted(terms.counting().name(), end));
        return end;
    }

    private LocalDate months() {
        var due = trigger.plusMonths((long) direction * terms.quantity());
        if (due.getDayOfMonth() != trigger.getDayOfMonth()) {
            after.add(Explained.of(SAY + "shortMonth", trigger, due));
        }
        return everyDay(due);
    }

    private LocalDate hours() {
        var days = (terms.quantity() + HOURS_A_DAY - 1) / HOURS_A_DAY;
        var due = trigger.plusDays((long) direction * days);
        before.add(Explained.of(SAY + "hours", trigger));
        after.add(counted("HOURS", due));
        return due;
    }

    private LocalDate fixedDate() {
        var due = terms.fixed().atYear(trigger.getYear() + terms.quantity());
        after.add(Explained.of(SAY + "FIXED_DATE", due));
        return due;
    }

    private LocalDate rolled(LocalDate due) {
        var day = due;
        while (terms.rollForward() && calendar.leftOut(day, terms.rollingCalendar(), terms.closureDays()).isPresent()) {
            leftOut.put(day, calendar.leftOut(day, terms.rollingCalendar(), terms.closureDays()).orElseThrow());
            day = day.plusDays(1);
        }
        if (!day.equals(due)) {
            after.add(Explained.of(SAY + "rolled", due, day));
        }
        return day;
    }

    private Explained counted(String unit, LocalDate due) {
        return Explained.of(SAY + unit + (terms.backwards() ? ".back" : ""), terms.quantity(), due);
    }

    private boolean isWorked(LocalDate day) {
        return calendar.works(day, terms.calendar(), terms.closureDays());
    }

    /** Whether the day is left out; if so it is written down. */
    private boolean note(LocalDate day) {
        var reason = calendar.leftOut(day, terms.calendar(), terms.closureDays());
        reason.ifPresent(found -> leftOut.put(day, found));
        return reason.isPresent();
    }

    /** The days left out in their order; Saturday and Sunday of one week end share a line. */
    private List<Explained> skipped() {
        var lines = new ArrayList<Explained>();
        for (var day = leftOut.isEmpty() ? null : leftOut.firstKey(); day != null; day = leftOut.higherKey(day)) {
            var reason = leftOut.get(day);
            var next = leftOut.get(day.plusDays(1));
            if (reason.cause() == Cause.WEEKEND && next != null && next.cause() == Cause.WEEKEND) {
                lines.add(Explained.of(SAY + "weekend", day, day.plusDays(1)));
                day = day.plusDays(1);
            } else {
                lines.add(reason.cause() == Cause.WEEKEND ? Explained.of(SAY + "weekendDay", day)
                        : Explained.of(SAY + (reason.cause() == Cause.HOLIDAY ? "holiday" : "closure"), day, reason.name()));
            }
        }
        return lines;
    }

    /** A closure of the council lengthens only what the council set itself; where one is counted, the reader is told. */
    private List<Explained> closuresThatCount(LocalDate due) {
        if (terms.closureDays() || !terms.countsWorkingDays()) {
            return List.of();
        }
        var first = due.isBefore(trigger) ? due : trigger;
        var last = due.isBefore(trigger) ? trigger : due;
        return first.datesUntil(last.plusDays(1)).filter(this::isWorked).filter(day -> calendar.closure(day).isPresent())
                .map(day -> Explained.of(SAY + "closureCounts", day, calendar.closure(day).orElseThrow())).toList();
    }
}
