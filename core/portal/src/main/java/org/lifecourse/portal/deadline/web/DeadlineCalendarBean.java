package org.lifecourse.portal.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lifecourse.core.deadline.CalendarFilter;
import org.lifecourse.core.deadline.ClockRow;
import org.lifecourse.core.deadline.DeadlineCalendarService;
import org.lifecourse.core.deadline.DeadlineCalendarService.ClockTally;
import org.lifecourse.core.web.Texts;

/** Open clocks by the day they are due: mine, my team's or all, a week or a month at a time, or those that are late. */
@Named
@RequestScoped
public class DeadlineCalendarBean {

    static final int MOST = 500;

    @Inject
    private DeadlineCalendarService service;
    @Inject
    private Clock clock;

    private String whose = "mine";
    private String area;
    private String view = "week";
    private LocalDate day;
    private List<DayOfClocks> days;
    private ClockTally tally;

    /** What is due on a day. */
    public record DayOfClocks(LocalDate day, List<ClockRow> rows) {
    }

    public List<DayOfClocks> getDays() {
        if (days == null) {
            days = service.open(filter(), 0, MOST).stream().collect(Collectors.groupingBy(ClockRow::dueOn, TreeMap::new, Collectors.toList()))
                    .entrySet().stream().map(entry -> new DayOfClocks(entry.getKey(), entry.getValue())).toList();
        }
        return days;
    }

    public boolean isCutOff() {
        return getDays().stream().mapToInt(one -> one.rows().size()).sum() == MOST;
    }

    public ClockTally getTally() {
        if (tally == null) {
            tally = service.tally(new CalendarFilter(scope(), area, "", "", null, null));
        }
        return tally;
    }

    private CalendarFilter filter() {
        var all = new CalendarFilter(scope(), area, "", "", null, null);
        return isLate() ? all.between(null, today().minusDays(1)) : all.between(getFirst(), getLast());
    }

    private String scope() {
        return "all".equals(whose) ? "" : whose;
    }

    public LocalDate getFirst() {
        return isMonth() ? shown().withDayOfMonth(1) : shown().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate getLast() {
        return isMonth() ? getFirst().with(TemporalAdjusters.lastDayOfMonth()) : getFirst().plusDays(6);
    }

    public LocalDate getPrevious() {
        return isMonth() ? getFirst().minusMonths(1) : getFirst().minusDays(7);
    }

    public LocalDate getNext() {
        return getLast().plusDays(1);
    }

    /** "5 to 11 June 2023". */
    public String getHeading() {
        return isLate() ? Texts.message("deadlines_calendar.late.heading", today())
                : Texts.message("deadlines_calendar.span", getFirst(), getLast());
    }

    private LocalDate shown() {
        return day == null ? today() : day;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public boolean isMonth() {
        return "month".equals(view);
    }

    public boolean isLate() {
        return "late".equals(view);
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = List.of("mine", "team", "all").contains(whose) ? whose : "mine";
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = List.of("week", "month", "late").contains(view) ? view : "week";
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
