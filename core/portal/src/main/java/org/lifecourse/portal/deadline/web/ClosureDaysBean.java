package org.lifecourse.portal.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lifecourse.core.deadline.DeadlineRuleService;
import org.lifecourse.core.deadline.DeadlineRuleService.ClosureDayRow;
import org.lifecourse.core.deadline.DeadlineRuleService.HolidayChangeRow;
import org.lifecourse.core.deadline.DeadlineRuleService.HolidayKind;
import org.lifecourse.core.deadline.DeadlineRuleService.HolidayRow;
import org.lifecourse.core.web.Done;

/** Days on which the council is closed, bank holidays of a year, and such as were proclaimed late. */
@Named
@RequestScoped
public class ClosureDaysBean {

    private static final String HERE = "/deadlines/closures?faces-redirect=true";
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    @Inject
    private DeadlineRuleService service;
    @Inject
    private Clock clock;

    private Integer year;
    private LocalDate closedOn;
    private String closedBecause;
    private LocalDate changedOn;
    private HolidayKind kind = HolidayKind.HOLIDAY;
    private String changedBecause;
    private List<ClosureDayRow> closures;
    private List<HolidayChangeRow> changes;

    public List<ClosureDayRow> getClosures() {
        if (closures == null) {
            closures = service.closureDays();
        }
        return closures;
    }

    public List<HolidayChangeRow> getChanges() {
        if (changes == null) {
            changes = service.holidayChanges();
        }
        return changes;
    }

    public List<HolidayRow> getHolidays() {
        return service.holidays(getYear());
    }

    public List<HolidayKind> getKinds() {
        return Arrays.asList(HolidayKind.values());
    }

    public String close() {
        var recounted = service.addClosureDay(closedOn, closedBecause);
        Done.say("deadlines_closures.added", closedOn, recounted);
        return HERE;
    }

    public String open(LocalDate day) {
        var recounted = service.removeClosureDay(day);
        Done.say("deadlines_closures.removed", day, recounted);
        return HERE;
    }

    public String change() {
        var recounted = service.addHolidayChange(changedOn, kind, changedBecause);
        Done.say("deadlines_closures.changed", changedOn, recounted);
        return HERE;
    }

    public String undo(LocalDate day) {
        var recounted = service.removeHolidayChange(day);
        Done.say("deadlines_closures.undone", day, recounted);
        return HERE;
    }

    public Integer getYear() {
        return year == null || year < FIRST || year > LAST ? LocalDate.now(clock).getYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public String getClosedBecause() {
        return closedBecause;
    }

    public void setClosedBecause(String closedBecause) {
        this.closedBecause = closedBecause;
    }

    public LocalDate getChangedOn() {
        return changedOn;
    }

    public void setChangedOn(LocalDate changedOn) {
        this.changedOn = changedOn;
    }

    public HolidayKind getKind() {
        return kind;
    }

    public void setKind(HolidayKind kind) {
        this.kind = kind;
    }

    public String getChangedBecause() {
        return changedBecause;
    }

    public void setChangedBecause(String changedBecause) {
        this.changedBecause = changedBecause;
    }
}
