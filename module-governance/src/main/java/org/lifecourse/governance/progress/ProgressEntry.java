package org.lifecourse.governance.progress;

import java.util.List;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemDetails.Update;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.Rating;

/**
 * A piece of work in the report of a quarter.
 *
 * @param item how it stood at the end of the quarter
 * @param part the heading that it stands under, or null
 * @param before rating at the end of the quarter before, or null
 * @param update the newest update of the quarter, or null when none was written
 * @param open whether it was still to be done at the end of the quarter
 */
public record ProgressEntry(PlanItemRow item, PlanItemRow part, Rating before, Movement movement, Update update, List<Lead> leads,
        boolean open) {

    public ProgressEntry {
        leads = List.copyOf(leads);
    }

    /** Rating at the end of the quarter, or null. */
    public Rating now() {
        return item.rating();
    }

    public boolean isReported() {
        return update != null;
    }

    /** Whether somebody has to be asked: still open, and nothing was written in the quarter. */
    public boolean isToChase() {
        return open && update == null;
    }
}
