package org.lifecourse.core.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/** The rules behind the clocks and the days on which nobody counts. A change counts running clocks anew where it concerns them. */
@ApplicationService
public class DeadlineRuleService {
    private static final String KIND = "deadline-rule";
    private static final String CALENDAR = "working-calendar";
    private static final int REASON = 200;

    @Inject
    private DeadlineRuleRepository rules;
    @Inject
    private DeadlineKeeper keeper;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;


    /** How a proclaimed day differs from the calendar as published. */
    public enum HolidayKind { HOLIDAY, WORKING }

    /** A day on which the council is closed; only rules of the borough leave it out. */
    public record ClosureDayRow(LocalDate day, String reason) {
    }

    /** A bank holiday proclaimed or moved after the calendar was published. */
    public record HolidayChangeRow(LocalDate day, HolidayKind kind, String reason) {
    }

    /** A bank holiday of England, with proclaimed changes. */
    public record HolidayRow(LocalDate day, String name) {
    }

    /** The rules in force today, by service area and title. */
    @OpenToAll(because = "the law is no secret", beforeSignIn = true)
    public List<RuleRow> rules(RuleFilter filter) {
        var words = filter.text().toLowerCase(Locale.UK);
        return rules.findAll(filter, today()).stream().map(DeadlineRule::row)
                .filter(row -> filter.basis().isEmpty() || row.basis().name().equals(filter.basis()))
                .filter(row -> words.isEmpty() || (row.title() + " " + row.code() + " " + row.triggerEvent() + " " + row.outcome())
                        .toLowerCase(Locale.UK).contains(words)).toList();
    }

    /**
     * @throws org.lifecourse.core.RuleViolation {@code deadlineRule.unknown} when there is no such rule
     */
    @OpenToAll(because = "the law is no secret", beforeSignIn = true)
    public RuleDetails rule(String code) {
        var versions = versions(code);
        var today = today();
        var shown = versions.stream().filter(version -> version.isInForce(today)).findFirst().orElse(versions.get(0));
        var grounds = rules.findGrounds(code).stream().map(DeadlineRuleRepository.StoredGround::ground).toList();
        return shown.details(grounds, versions.stream().map(DeadlineRule::row).toList());
    }

    /**
     * Lets a local rule say something else from a day on; clocks that began before keep their result.
     *
     * @param seenVersion {@link RuleDetails#stored()} as the page showed it
     * @return how many running clocks were counted anew
     * @throws org.lifecourse.core.RuleViolation {@code deadlineRule.statutory} when the borough cannot change it
     */
    @RequiresPermission(Permissions.DEADLINE_ADMINISTER)
    public int change(String code, long seenVersion, RuleChange change) {
        var versions = versions(code);
        var last = versions.get(0);
        current.mustHold(Permissions.DEADLINE_ADMINISTER, last.row().area());
        versions.stream().filter(version -> version.isInForce(today())).findFirst().orElse(last).mustStillBe(seenVersion);
        var before = values(last);
        var next = last.replaced(change);
        rules.flush();
        rules.add(next);
        audit.changed("deadline-rule.changed", KIND, code, before, values(next), change.reason().strip());
        return keeper.ruleChanged(next);
    }

    /** Bank holidays of a year, in order. */
    @OpenToAll(because = "the calendar is public", beforeSignIn = true)
    public List<HolidayRow> holidays(int year) {
        return rules.calendar().holidays(year).entrySet().stream().map(day -> new HolidayRow(day.getKey(), day.getValue())).toList();
    }

    /** All closure days, newest first. */
    @OpenToAll(because = "the calendar is public", beforeSignIn = true)
    public List<ClosureDayRow> closureDays() {
        return rules.findClosureDays();
    }

    /**
     * @return how many running clocks were counted anew
     */
    @RequiresPermission(Permissions.DEADLINE_ADMINISTER)
    public int addClosureDay(LocalDate day, String reason) {
        mustBeNamed(day, reason);
        if (rules.findClosureDays().stream().anyMatch(closure -> closure.day().equals(day))) {
            throw RuleViolation.at("day", "closureDay.known", day);
        }
        rules.addClosureDay(day, reason.strip());
        audit.changed("closure-day.added", CALENDAR, day.toString(), null, Map.of("reason", reason.strip()));
        return keeper.calendarChanged(day, Words.say("superseded.closureAdded", day, reason.strip()));
    }

    /**
     * @return how many running clocks were counted anew
     */
    @RequiresPermission(Permissions.DEADLINE_ADMINISTER)
    public int removeClosureDay(LocalDate day) {
        administers();
        var closure = rules.findClosureDays().stream().filter(known -> known.day().equals(day)).findFirst()
                .orElseThrow(() -> new RuleViolation("closureDay.unknown", day));
        rules.removeClosureDay(day);
        audit.changed("closure-day.removed", CALENDAR, day.toString(), Map.of("reason", closure.reason()), null);
        return keeper.calendarChanged(day, Words.say("superseded.closureRemoved", day));
    }

    /** All proclaimed changes of bank holidays, newest first. */
    @OpenToAll(because = "the calendar is public", beforeSignIn = true)
    public List<HolidayChangeRow> holidayChanges() {
        return rules.findHolidayChanges();
    }

    /**
     * @return how many running clocks were counted anew
     */
    @RequiresPermission(Permissions.DEADLINE_ADMINISTER)
    public int addHolidayChange(LocalDate day, HolidayKind kind, String reason) {
        mustBeNamed(day, reason);
        if (rules.findHolidayChanges().stream().anyMatch(change -> change.day().equals(day))) {
            throw RuleViolation.at("day", "holidayChange.known", day);
        }
        if (rules.calendar().holidays(day.getYear()).containsKey(day) != (kind == HolidayKind.WORKING)) {
            throw RuleViolation.at("day", kind == HolidayKind.WORKING ? "holidayChange.noHoliday" : "holidayChange.isHoliday", day);
        }
        rules.addHolidayChange(day, kind, reason.strip());
        audit.changed("holiday-change.added", CALENDAR, day.toString(), null, Map.of("kind", kind, "reason", reason.strip()));
        return keeper.calendarChanged(day, Words.say(kind == HolidayKind.WORKING ? "superseded.holidayMoved" : "superseded.holidayAdded", day,
                reason.strip()));
    }

    /**
     * @return how many running clocks were counted anew
     */
    @RequiresPermission(Permissions.DEADLINE_ADMINISTER)
    public int removeHolidayChange(LocalDate day) {
        administers();
        var change = rules.findHolidayChanges().stream().filter(known -> known.day().equals(day)).findFirst()
                .orElseThrow(() -> new RuleViolation("holidayChange.unknown", day));
        rules.removeHolidayChange(day);
        audit.changed("holiday-change.removed", CALENDAR, day.toString(), Map.of("kind", change.kind(), "reason", change.reason()), null);
        return keeper.calendarChanged(day, Words.say("superseded.holidayRestored", day));
    }

    private void mustBeNamed(LocalDate day, String reason) {
        administers();
        if (day == null) {
            throw RuleViolation.at("day", "closureDay.needsDay");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > REASON) {
            throw RuleViolation.at("reason", "closureDay.needsReason", REASON);
        }
    }

    /** The calendar is everybody's: whoever changes it holds the right for the core. */
    private void administers() {
        current.mustHold(Permissions.DEADLINE_ADMINISTER, ServiceArea.CORE.code());
    }

    private List<DeadlineRule> versions(String code) {
        var versions = rules.findVersions(code == null ? "" : code);
        if (versions.isEmpty()) {
            throw new RuleViolation("deadlineRule.unknown", code);
        }
        return versions;
    }

    private static Map<String, Object> values(DeadlineRule rule) {
        var details = rule.details(List.of(), List.of());
        var values = new LinkedHashMap<String, Object>();
        values.put("version", rule.ruleVersion());
        values.put("from", rule.validFrom());
        values.put("quantity", details.row().quantity());
        values.put("unit", details.row().counting());
        values.put("warnings", details.warnDays());
        values.put("pausable", rule.isPausable());
        values.put("source", details.row().source());
        return values;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
