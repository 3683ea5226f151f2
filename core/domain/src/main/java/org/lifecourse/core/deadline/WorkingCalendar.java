package org.lifecourse.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The days on which England works, with what was proclaimed since and the days on which the council is closed. */
final class WorkingCalendar {

    /** The calendar as published. */
    static final WorkingCalendar ENGLAND = new WorkingCalendar(Map.of(), Map.of(), Set.of());

    private final Map<LocalDate, String> closures;
    private final Map<LocalDate, String> proclaimed;
    private final Set<LocalDate> workedAfterAll;

    /**
     * @param closures closed days and why
     * @param proclaimed bank holidays that were added, and their names
     * @param workedAfterAll published bank holidays that were moved away
     */
    WorkingCalendar(Map<LocalDate, String> closures, Map<LocalDate, String> proclaimed, Set<LocalDate> workedAfterAll) {
        this.closures = closures;
        this.proclaimed = proclaimed;
        this.workedAfterAll = workedAfterAll;
    }

    /** Why a day is left out. */
    enum Cause { WEEKEND, HOLIDAY, CLOSURE }

    /** A day that is left out; the name is empty for a week end. */
    record LeftOut(Cause cause, String name) {
    }

    /** Whether and why a rule leaves the day out. */
    Optional<LeftOut> leftOut(LocalDate day, CountingRule rule, boolean withClosures) {
        if (rule == CountingRule.NONE) {
            return Optional.empty();
        }
        if (isWeekend(day)) {
            return Optional.of(new LeftOut(Cause.WEEKEND, ""));
        }
        var holiday = holiday(day).or(() -> namedByLaw(day, rule));
        if (holiday.isPresent()) {
            return Optional.of(new LeftOut(Cause.HOLIDAY, holiday.get()));
        }
        return withClosures ? closure(day).map(reason -> new LeftOut(Cause.CLOSURE, reason)) : Optional.empty();
    }

    boolean works(LocalDate day, CountingRule rule, boolean withClosures) {
        return leftOut(day, rule, withClosures).isEmpty();
    }

    Optional<String> closure(LocalDate day) {
        return Optional.ofNullable(closures.get(day));
    }

    /** Bank holidays of a year in order. */
    Map<LocalDate, String> holidays(int year) {
        var days = new TreeMap<>(BankHolidays.of(year));
        days.keySet().removeAll(workedAfterAll);
        proclaimed.forEach((day, name) -> {
            if (day.getYear() == year) {
                days.put(day, name);
            }
        });
        return days;
    }

    private Optional<String> holiday(LocalDate day) {
        if (proclaimed.containsKey(day)) {
            return Optional.of(proclaimed.get(day));
        }
        return workedAfterAll.contains(day) ? Optional.empty() : Optional.ofNullable(BankHolidays.of(day.getYear()).get(day));
    }

    /** Christmas Day and Good Friday stand in the rules themselves, Boxing Day in one of them, whatever the proclamation says. */
    private static Optional<String> namedByLaw(LocalDate day, CountingRule rule) {
        if (rule == CountingRule.WD_A && day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 26) {
            return Optional.of(Words.say("boxingDay"));
        }
        var named = rule != CountingRule.WD_CIN && BankHolidays.isNamedByLaw(day);
        return named ? Optional.ofNullable(BankHolidays.of(day.getYear()).getOrDefault(day, Words.say("christmas"))) : Optional.empty();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
