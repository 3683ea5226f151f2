package org.lifecourse.core.web;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a last day reads from today: "3 days late", "Due today", "Friday 26 May 2023". */
public final class Deadlines {

    private static final int SOON = 7;

    private Deadlines() {
    }

    public static String words(LocalDate day) {
        if (day == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today(), day);
        if (days < 0) {
            return Texts.message("deadline.late", -days);
        }
        return days == 0 ? Texts.message("deadline.today") : Texts.day(day);
    }

    /** late, soon or empty. */
    public static String tone(LocalDate day) {
        if (day == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today(), day);
        return days < 0 ? "late" : days <= SOON ? "soon" : "";
    }

    private static LocalDate today() {
        return LocalDate.now(Time.CLOCK);
    }

    /** Asked for once: a list asks for today in each of its rows, and CDI.current() walks the stack to see who asks. */
    private static final class Time {

        private static final Clock CLOCK = CDI.current().select(Clock.class).get();
    }
}
