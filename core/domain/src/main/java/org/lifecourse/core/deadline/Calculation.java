package org.lifecourse.core.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule says for a day.
 *
 * @param rule code of the rule
 * @param ruleVersion the version in force on the trigger day
 * @param warnings days on which to warn, earliest first
 * @param hardStop the day that must not be passed in any case, or null
 */
public record Calculation(String rule, int ruleVersion, String title, LocalDate triggerOn, LocalDate dueOn, LocalDate hardStop,
        List<LocalDate> warnings, List<Explained> explanation) {
}
