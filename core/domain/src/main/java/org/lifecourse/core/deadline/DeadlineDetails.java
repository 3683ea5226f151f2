package org.lifecourse.core.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A clock on a record, as a page shows it.
 *
 * @param ruleTitle title of the rule
 * @param triggerOn the day that started it, or null
 * @param computedDueOn what the rule alone gives
 * @param dueOn what people work to, after exceptions and pauses
 * @param metOn when it was done, or null
 * @param days calendar days used, up to today or the day it was done, without paused ones
 * @param explanation how the day was counted, naming each skipped day with its reason
 * @param supersededBecause why another result stands in its place, or null
 */
public record DeadlineDetails(Long id, DeadlineKey key, String ruleTitle, int ruleVersion, String title, String basis, LocalDate triggerOn,
        LocalDate computedDueOn, LocalDate dueOn, LocalDate metOn, DeadlineStatus status, long days, List<ExceptionRow> exceptions,
        List<PauseRow> pauses, List<Explained> explanation, String supersededBecause) {

    /** Whether the day has passed without it being done, seen from {@code today}. */
    public boolean isLate(LocalDate today) {
        return metOn == null && dueOn != null && status != DeadlineStatus.SUPERSEDED && today.isAfter(dueOn);
    }
}
