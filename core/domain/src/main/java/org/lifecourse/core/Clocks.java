package org.lifecourse.core;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where time comes from. A statutory day is a day in Europe/London; everything that needs "today" takes this clock.
 *
 * <p>The system property {@code lifecourse.today} (a date) makes the process begin at nine o’clock of that day, for tests and demonstrations. All
 * modules of a process then show the same time, whenever each of them started.
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
        var start = LocalDate.parse(today).atTime(9, 0).atZone(LONDON).toInstant();
        var began = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return Clock.offset(system, Duration.between(began, start));
    }
}
