package org.lifecourse.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecourse.core.plan.PlanItemRows.AMBER;
import static org.lifecourse.core.plan.PlanItemRows.GREEN;
import static org.lifecourse.core.plan.PlanItemRows.RED;
import static org.lifecourse.core.plan.PlanItemRows.heading;
import static org.lifecourse.core.plan.PlanItemRows.plan;
import static org.lifecourse.core.plan.PlanItemRows.priority;
import static org.lifecourse.core.plan.PlanItemRows.serving;
import static org.lifecourse.core.plan.PlanItemRows.work;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTreeTest {

    private final PlanTree tree = new PlanTree(plan(), List.of(heading("1", null), heading("1.1", "1"), work("1.1.1", "1.1", RED),
            work("1.1.2", "1.1", GREEN), work("1.2", "1", AMBER), heading("2", null), work("2.1", "2", null)));
    private final PlanTree matrix = new PlanTree(plan(), List.of(priority("P1"), priority("P2"), priority("P3"),
            serving("1", RED, "P1", "P2"), serving("2", GREEN, "P1")));

    @Test
    void knowsWhatLiesAboveAndBelow() {
        assertThat(tree.trail("1.1.2")).extracting(PlanItemRow::reference).containsExactly("1", "1.1");
        assertThat(tree.below("1")).extracting(PlanItemRow::reference).containsExactly("1.1", "1.1.1", "1.1.2", "1.2");
        assertThat(tree.top()).extracting(PlanItemRow::reference).containsExactly("1", "2");
    }

    @Test
    void countsWorkBelowABranchAtAnyDepth() {
        assertThat(tree.tallyOf("1")).isEqualTo(new Tally(3, 1, 1, 1, 0));
        assertThat(tree.tally()).isEqualTo(new Tally(4, 1, 1, 1, 1));
    }

    @Test
    void aFilterKeepsTheHeadingsAboveWhatItFinds() {
        var red = tree.only(new PlanFilter("RED", "", null, "", "")::wants);

        assertThat(red.items()).extracting(PlanItemRow::reference).containsExactly("1", "1.1", "1.1.1");
        assertThat(red.tally().work()).isEqualTo(1);
    }

    @Test
    void filtersByLeadWordsAndMissingRating() {
        assertThat(found(new PlanFilter("NONE", "", null, "", ""))).containsExactly("2.1");
        assertThat(found(new PlanFilter("", "head-of-inclusion", null, "", ""))).hasSize(4);
        assertThat(found(new PlanFilter("", "somebody-else", null, "", ""))).isEmpty();
        assertThat(found(new PlanFilter("", "", null, "", "title of 1.1.2"))).containsExactly("1.1.2");
        assertThat(found(new PlanFilter("", "", null, "COMPLETED", ""))).isEmpty();
        assertThat(found(new PlanFilter("", "", java.time.LocalDate.of(2024, 3, 31), "", ""))).isEmpty();
        assertThat(found(new PlanFilter("", "", java.time.LocalDate.of(2024, 4, 1), "OPEN", ""))).hasSize(4);
    }

    private List<String> found(PlanFilter filter) {
        return tree.items().stream().filter(filter::wants).map(PlanItemRow::reference).toList();
    }

    @Test
    void prioritiesAreHeadingsThatWorkElsewhereServes() {
        assertThat(matrix.priorities()).extracting(PlanItemRow::reference).containsExactly("P1", "P2");
        assertThat(matrix.tallyOf("P1")).isEqualTo(new Tally(2, 1, 0, 1, 0));
        assertThat(matrix.tallyOf("P3")).isEqualTo(Tally.NONE);
        assertThat(tree.priorities()).isEmpty();
    }

    @Test
    void anEntryWhoseParentIsMissingStandsAtTheTop() {
        var orphan = new PlanTree(plan(), List.of(work("9.1", "9", GREEN)));

        assertThat(orphan.top()).extracting(PlanItemRow::reference).containsExactly("9.1");
        assertThat(orphan.trail("9.1")).isEmpty();
    }

    @Test
    void knowsTheLastDayReported() {
        assertThat(tree.lastReportedOn()).isEqualTo("2023-09-29");
        assertThat(new PlanTree(plan(), List.of(heading("1", null))).lastReportedOn()).isNull();
    }
}
