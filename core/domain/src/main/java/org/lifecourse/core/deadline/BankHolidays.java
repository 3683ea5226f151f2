package org.lifecourse.core.deadline;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The bank holidays of England as the calendar library knows them, substitute days and single proclamations included. */
final class BankHolidays {

    private static final MonthDay CHRISTMAS = MonthDay.of(Month.DECEMBER, 25);
    private static final Map<String, MonthDay> OWN_DAYS = Map.of("CHRISTMAS", CHRISTMAS, "BOXING_DAY", MonthDay.of(Month.DECEMBER, 26),
            "NEW_YEAR", MonthDay.of(Month.JANUARY, 1));
    private static final String GOOD_FRIDAY = "christian.GOOD_FRIDAY";
    private static final Map<Integer, HolidayYear> YEARS = new ConcurrentHashMap<>();

    private BankHolidays() {
    }

    /** The days of a year and, among them, Good Friday. */
    private record HolidayYear(Map<LocalDate, String> names, LocalDate goodFriday) {
    }

    /** Days and names in order. */
    static Map<LocalDate, String> of(int year) {
        return year(year).names();
    }

    /** Whether the day is no working day whatever is proclaimed: Christmas Day and Good Friday are named by the rules themselves. */
    static boolean isNamedByLaw(LocalDate day) {
        return MonthDay.from(day).equals(CHRISTMAS) || day.equals(year(day.getYear()).goodFriday());
    }

    private static HolidayYear year(int year) {
        return YEARS.computeIfAbsent(year, BankHolidays::read);
    }

    private static HolidayYear read(int year) {
        var names = new TreeMap<LocalDate, String>();
        LocalDate goodFriday = null;
        for (var holiday : Holder.ENGLAND.getHolidays(Year.of(year), "eng")) {
            names.put(holiday.getDate(), name(holiday));
            goodFriday = GOOD_FRIDAY.equals(holiday.getPropertiesKey()) ? holiday.getDate() : goodFriday;
        }
        return new HolidayYear(Collections.unmodifiableMap(names), goodFriday);
    }

    private static String name(Holiday holiday) {
        var name = "CHRISTMAS".equals(holiday.getPropertiesKey()) ? Words.say("christmas") : holiday.getDescription(Locale.UK);
        var own = OWN_DAYS.get(holiday.getPropertiesKey());
        return own == null || own.equals(MonthDay.from(holiday.getDate())) ? name : Words.say("substitute", name);
    }

    /** Read on first use. */
    private static final class Holder {
        private static final HolidayManager ENGLAND = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    }
}
