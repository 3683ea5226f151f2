package org.lifecourse.core;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Where time comes from. A statutory day is a day in Europe/London; everything that needs "today" takes this clock.
 *
 * <p>The system property {@code lifecourse.today} (a date) holds the clock on that day, for tests and demonstrations.
 */
@ApplicationScoped
public class Clocks {

    /** The zone in which the law counts days. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return of(System.getProperty("lifecourse.today"));
    }

    static Clock of(String today) {
        var system = Clock.system(LONDON);
        if (today == null || today.isBlank()) {
            return system;
        }
        var start = java.time.LocalDate.parse(today).atTime(9, 0).atZone(LONDON).toInstant();
        return Clock.offset(system, java.time.Duration.between(system.instant(), start));
    }
}
