package org.lifecourse.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecourse.core.plan.PlanItemRows.GREEN;
import static org.lifecourse.core.plan.PlanItemRows.RED;
import static org.lifecourse.core.plan.PlanItemRows.heading;
import static org.lifecourse.core.plan.PlanItemRows.row;
import static org.lifecourse.core.plan.PlanItemRows.work;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void countsWorkByTheToneOfItsRating() {
        var amberRed = new Rating("AMBER_RED", "Amber/Red", "amber");
        var amberGreen = new Rating("AMBER_GREEN", "Amber/Green", "amber");

        assertThat(Tally.of(List.of(heading("1", null), work("1.1", "1", RED), work("1.2", "1", amberRed), work("1.3", "1", amberGreen),
                work("1.4", "1", GREEN), work("1.5", "1", null)))).isEqualTo(new Tally(5, 1, 2, 1, 1));
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        var withdrawn = row("1", null, PlanItemKind.ACTION, RED, Delivery.WITHDRAWN, "", List.of());

        assertThat(Tally.of(List.of(withdrawn))).isEqualTo(Tally.NONE);
    }

    @Test
    void sharesTheWidthOfABar() {
        var tally = new Tally(4, 1, 2, 1, 0);

        assertThat(tally.width("red", 200)).isEqualTo(50);
        assertThat(tally.width("amber", 200)).isEqualTo(100);
        assertThat(tally.width("green", 200)).isEqualTo(50);
        assertThat(tally.width("notRated", 200)).isZero();
        assertThat(Tally.NONE.width("red", 200)).isZero();
    }
}
