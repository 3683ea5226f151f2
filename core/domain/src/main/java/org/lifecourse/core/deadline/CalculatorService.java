package org.lifecourse.core.deadline;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.OpenToAll;

/** Counts without a record: what a rule says for a day. */
@ApplicationService
public class CalculatorService {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Inject
    private DeadlineRuleRepository rules;

    /**
     * @throws org.lifecourse.core.RuleViolation {@code deadlineRule.unknown} when there is no such rule on that day
     */
    @OpenToAll(because = "what the law counts is no secret", beforeSignIn = true)
    public Calculation calculate(String rule, LocalDate from) {
        if (from == null || from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw RuleViolation.at("from", "deadlineRule.needsDay");
        }
        var found = rules.findInForce(rule, from).orElseThrow(() -> new RuleViolation("deadlineRule.unknown", rule));
        var outcome = DayCount.of(found.terms(), rules.calendar(), from);
        return new Calculation(found.code(), found.ruleVersion(), found.title(), from, outcome.dueOn(), outcome.hardStop(), outcome.warnings(),
                outcome.explanation());
    }
}
