package org.lifecourse.portal.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.core.deadline.CalendarFilter;
import org.lifecourse.core.deadline.DeadlineCalendarService;
import org.lifecourse.core.deadline.DeadlineCalendarService.ClockTally;
import org.lifecourse.core.deadline.DeadlineCalendarService.ForecastDay;
import org.lifecourse.core.deadline.DeadlineCalendarService.ForecastTeam;

/** What will be breached in the next thirty days if nothing is done, by day and by team. */
@Named
@RequestScoped
public class DeadlineForecastBean {

    private static final int HEIGHT = 120;

    @Inject
    private DeadlineCalendarService service;

    private String whose = "all";
    private String area;
    private List<ForecastDay> days;
    private List<ForecastTeam> teams;
    private ClockTally tally;

    /** A day of the forecast with its column in the drawing. */
    public record Column(ForecastDay day, int x, long y, long height) {
    }

    public List<ForecastDay> getDays() {
        if (days == null) {
            days = service.forecast(filter());
        }
        return days;
    }

    /** The columns of the drawing, 20 wide each; the highest fills it. */
    public List<Column> getColumns() {
        var most = Math.max(1, getDays().stream().mapToLong(ForecastDay::due).max().orElse(1));
        var columns = new ArrayList<Column>();
        for (var day : getDays()) {
            var height = day.due() * HEIGHT / most;
            columns.add(new Column(day, columns.size() * 20, HEIGHT - height, height));
        }
        return columns;
    }

    public int getWidth() {
        return getDays().size() * 20;
    }

    public long getTotal() {
        return getDays().stream().mapToLong(ForecastDay::due).sum();
    }

    public List<ForecastTeam> getTeams() {
        if (teams == null) {
            teams = service.forecastByTeam(filter());
        }
        return teams;
    }

    public ClockTally getTally() {
        if (tally == null) {
            tally = service.tally(filter());
        }
        return tally;
    }

    private CalendarFilter filter() {
        return new CalendarFilter("all".equals(whose) ? "" : whose, area, "", "", null, null);
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = List.of("mine", "team", "all").contains(whose) ? whose : "all";
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }
}
