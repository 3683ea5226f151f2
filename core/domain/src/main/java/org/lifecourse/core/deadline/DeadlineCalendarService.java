package org.lifecourse.core.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.deadline.DeadlineCalendarRepository.Caller;

/** The open clocks of people, teams and areas. Every row is shown only to whoever holds the permission of its record in its area. */
@ApplicationService
public class DeadlineCalendarService {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    /** How many days the forecast looks ahead. */
    public static final int FORECAST_DAYS = 30;

    private static final int OWN = 500;

    @Inject
    private DeadlineCalendarRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** How many clocks fall due on a day. */
    public record ForecastDay(LocalDate day, long due) {
    }

    /** What a team has late and what falls due; the name is empty where no team is named. */
    public record ForecastTeam(String code, String name, long late, long inSevenDays, long inThirtyDays) {
    }

    /** How many clocks are late, due today, due in seven days and due in thirty, each without the former. */
    public record ClockTally(long late, long today, long inSevenDays, long inThirtyDays) {
    }

    /** Open clocks by the day they are due. */
    @RequiresPermission(Permissions.DEADLINE_VIEW)
    public List<ClockRow> open(CalendarFilter filter, int offset, int limit) {
        return repository.findRows(filter, caller(), offset, limit);
    }

    /** How many match, at most {@link #COUNTED}. */
    @RequiresPermission(Permissions.DEADLINE_VIEW)
    public long count(CalendarFilter filter) {
        return repository.count(filter, caller(), COUNTED);
    }

    /** How many match, by urgency. The days of the filter do not count. */
    @RequiresPermission(Permissions.DEADLINE_VIEW)
    public ClockTally tally(CalendarFilter filter) {
        var counts = repository.tally(filter, today(), caller());
        return new ClockTally(number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]));
    }

    /** What will be breached if nothing is done: one entry for each of the next thirty days, days without any included. */
    @RequiresPermission(Permissions.DEADLINE_VIEW)
    public List<ForecastDay> forecast(CalendarFilter filter) {
        return repository.forecast(filter, today(), today().plusDays(FORECAST_DAYS - 1L), caller()).stream()
                .map(row -> new ForecastDay(DeadlineRuleRepository.day(row[0]), number(row[1]))).toList();
    }

    /** The same by team, the one with most late first. */
    @RequiresPermission(Permissions.DEADLINE_VIEW)
    public List<ForecastTeam> forecastByTeam(CalendarFilter filter) {
        return repository.forecastByTeam(filter, today(), caller()).stream().map(row -> new ForecastTeam((String) row[0], (String) row[1],
                number(row[2]), number(row[3]), number(row[4]))).toList();
    }

    /** The caller's own open clocks by the day they are due, at most 500, for their calendar. */
    @OpenToAll(because = "everybody sees their own clocks")
    public List<ClockRow> own() {
        return repository.findRows(CalendarFilter.MINE, caller(), 0, OWN);
    }

    private Caller caller() {
        return new Caller(current.get(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
