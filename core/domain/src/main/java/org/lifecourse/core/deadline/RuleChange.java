package org.lifecourse.core.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * What a local rule says from a day on.
 *
 * @param from first day of the new version
 * @param quantity how many of the rule's unit
 * @param pausable whether its clocks may stand still
 * @param warnDays days before the due day on which to warn
 * @param source who set it, such as a minute
 * @param reason why it changes, for the audit
 * @param fixedOn the day of the year for a rule with a fixed date, or null to keep it
 */
public record RuleChange(LocalDate from, Integer quantity, boolean pausable, List<Integer> warnDays, String source, String reason,
        MonthDay fixedOn) {

    public RuleChange {
        warnDays = warnDays == null ? List.of() : List.copyOf(warnDays);
    }

    public RuleChange(LocalDate from, Integer quantity, boolean pausable, List<Integer> warnDays, String source, String reason) {
        this(from, quantity, pausable, warnDays, source, reason, null);
    }
}
