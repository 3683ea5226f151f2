package org.lifecourse.core.plan.web;

import java.time.LocalDate;
import org.lifecourse.core.plan.Tally;
import org.lifecourse.core.web.Texts;

/**
 * How the number of red entries moved.
 *
 * @param since the day compared with
 */
public record PlanMovement(LocalDate since, Tally before, Tally now) {

    /** "2 more than on 22 August 2026", or nothing where nothing moved or nothing had been reported then. */
    public String red() {
        var more = now.red() - before.red();
        if (more == 0 || before.notRated() == before.work()) {
            return "";
        }
        return Texts.message(more > 0 ? "plans_view.red.more" : "plans_view.red.fewer", Math.abs(more), Texts.day(since));
    }
}
