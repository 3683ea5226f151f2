package org.lifecourse.core.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * One version of a clock: what starts it, what has to be done, how it counts and whose word that is.
 *
 * <p>The version in force on the trigger day counts. A version is never rewritten: from a day on another one takes its place, and only
 * where the borough may set the limit itself.
 */
@Entity
@Table(schema = "core", name = "deadline_rule")
public class DeadlineRule extends Aggregate {

    private static final int MOST = 1000;

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "rule_version", nullable = false, updatable = false)
    private int ruleVersion;
    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "service_area", nullable = false, updatable = false)
    private String area;
    @Column(name = "title", nullable = false, updatable = false)
    private String title;
    @Column(name = "trigger_event", nullable = false, updatable = false)
    private String triggerEvent;
    @Column(name = "outcome", nullable = false, updatable = false)
    private String outcome;
    @Enumerated(EnumType.STRING)
    @Column(name = "counting", nullable = false, updatable = false)
    private Counting counting;
    @Enumerated(EnumType.STRING)
    @Column(name = "calendar", nullable = false, updatable = false)
    private CountingRule calendar;
    @Column(name = "quantity", nullable = false, updatable = false)
    private int quantity;
    @Column(name = "backwards", nullable = false, updatable = false)
    private boolean backwards;
    @Column(name = "count_trigger_day", nullable = false, updatable = false)
    private boolean countTriggerDay;
    @Column(name = "roll_forward", nullable = false, updatable = false)
    private boolean rollForward;
    @Column(name = "fixed_month", updatable = false)
    private Integer fixedMonth;
    @Column(name = "fixed_day", updatable = false)
    private Integer fixedDay;
    @Column(name = "hard_month", updatable = false)
    private Integer hardMonth;
    @Column(name = "hard_day", updatable = false)
    private Integer hardDay;
    @Column(name = "pausable", nullable = false, updatable = false)
    private boolean pausable;
    @Column(name = "closure_days", nullable = false, updatable = false)
    private boolean closureDays;
    @Column(name = "warn_days", nullable = false, updatable = false)
    private String warnDays;
    @Enumerated(EnumType.STRING)
    @Column(name = "basis", nullable = false, updatable = false)
    private Basis basis;
    @Column(name = "editable", nullable = false, updatable = false)
    private boolean editable;
    @Column(name = "source", nullable = false, updatable = false)
    private String source;
    @Column(name = "source_url", nullable = false, updatable = false)
    private String sourceUrl;
    @Column(name = "applies_when", nullable = false, updatable = false)
    private String appliesWhen;

    protected DeadlineRule() {
        // JPA
    }

    /**
     * The version that takes this one's place from a day on; this one ends the day before.
     *
     * @throws RuleViolation {@code deadlineRule.statutory} when the borough cannot change the rule, or when what is asked for makes no sense
     */
    DeadlineRule replaced(RuleChange change) {
        mustAllow(change);
        var next = copy();
        next.ruleVersion = ruleVersion + 1;
        next.validFrom = change.from();
        next.quantity = counting == Counting.FIXED_DATE ? quantity : change.quantity();
        next.pausable = change.pausable();
        next.warnDays = change.warnDays().stream().sorted((one, other) -> other - one).map(String::valueOf).collect(Collectors.joining(","));
        next.source = change.source() == null || change.source().isBlank() ? source : change.source().strip();
        if (counting == Counting.FIXED_DATE && change.fixedOn() != null) {
            next.fixedMonth = change.fixedOn().getMonthValue();
            next.fixedDay = change.fixedOn().getDayOfMonth();
        }
        validTo = change.from().minusDays(1);
        return next;
    }

    private void mustAllow(RuleChange change) {
        if (!editable) {
            throw new RuleViolation("deadlineRule.statutory", title, source);
        }
        if (change.from() == null) {
            throw RuleViolation.at("from", "deadlineRule.needsFirstDay");
        }
        if (validTo != null || !change.from().isAfter(validFrom)) {
            throw RuleViolation.at("from", "deadlineRule.startsTooEarly", validFrom);
        }
        if (counting != Counting.FIXED_DATE && (change.quantity() == null || change.quantity() < 1 || change.quantity() > MOST)) {
            throw RuleViolation.at("quantity", "deadlineRule.quantity", 1, MOST);
        }
        if (change.pausable() && !terms().canBeMoved()) {
            throw RuleViolation.at("pausable", "deadlineRule.dayCannotMove");
        }
        if (change.warnDays().size() > 6 || change.warnDays().stream().anyMatch(days -> days == null || days < 0 || days > MOST)) {
            throw RuleViolation.at("warn", "deadlineRule.warnDays", MOST);
        }
        if (change.source() != null && change.source().length() > 300) {
            throw RuleViolation.at("source", "deadlineRule.sourceTooLong");
        }
        if (change.reason() == null || change.reason().isBlank()) {
            throw RuleViolation.at("reason", "deadlineRule.needsReason");
        }
    }

    private DeadlineRule copy() {
        var next = new DeadlineRule();
        next.code = code;
        next.area = area;
        next.title = title;
        next.triggerEvent = triggerEvent;
        next.outcome = outcome;
        next.counting = counting;
        next.calendar = calendar;
        next.backwards = backwards;
        next.countTriggerDay = countTriggerDay;
        next.rollForward = rollForward;
        next.fixedMonth = fixedMonth;
        next.fixedDay = fixedDay;
        next.hardMonth = hardMonth;
        next.hardDay = hardDay;
        next.closureDays = closureDays;
        next.basis = basis;
        next.editable = editable;
        next.sourceUrl = sourceUrl;
        next.appliesWhen = appliesWhen;
        return next;
    }

    /** How it counts. */
    Terms terms() {
        return new Terms(counting, calendar, quantity, backwards, countTriggerDay, rollForward, day(fixedMonth, fixedDay), day(hardMonth, hardDay),
                closureDays, warnDays());
    }

    private static MonthDay day(Integer month, Integer day) {
        return month == null || day == null ? null : MonthDay.of(month, day);
    }

    private List<Integer> warnDays() {
        return warnDays.isBlank() ? List.of() : Arrays.stream(warnDays.split(",")).map(Integer::valueOf).toList();
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    RuleRow row() {
        return new RuleRow(code, ruleVersion, validFrom, validTo, area, title, triggerEvent, outcome, counting, calendar, quantity, backwards,
                basis, editable, source);
    }

    RuleDetails details(List<DeadlineService.Ground> grounds, List<RuleRow> versions) {
        return new RuleDetails(row(), countTriggerDay, rollForward, pausable, closureDays, fixedMonth, fixedDay, hardMonth, hardDay, warnDays(),
                sourceUrl, appliesWhen, grounds, versions, version());
    }

    String code() {
        return code;
    }

    int ruleVersion() {
        return ruleVersion;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    String title() {
        return title;
    }

    Basis basis() {
        return basis;
    }

    boolean isPausable() {
        return pausable;
    }
}
