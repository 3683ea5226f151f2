package org.lifecourse.send.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.GREEN;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.aLead;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.anAction;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionFilterTest {

    private final Action led = new Action(anAction("1").serving("P1").due("Q4 2023/24").rated(GREEN).build(), List.of(),
            List.of(aLead("nurse", "Nurse"), aLead("head", "Head")));
    private final Action bare = new Action(anAction("2").build(), List.of(), List.of());

    @Test
    void anEmptyFilterLetsEverythingThrough() {
        var filter = new ActionFilter(null, "", " ", null);

        assertThat(filter.isEmpty()).isTrue();
        assertThat(filter.matches(led)).isTrue();
        assertThat(filter.matches(bare)).isTrue();
    }

    @Test
    void findsTheActionsThatServeAPriority() {
        assertThat(ActionFilter.serving("P1").matches(led)).isTrue();
        assertThat(ActionFilter.serving("P1").matches(bare)).isFalse();
    }

    @Test
    void findsTheActionsOfEachOfTheirLeads() {
        assertThat(new ActionFilter("", "nurse", "", "").matches(led)).isTrue();
        assertThat(new ActionFilter("", "head", "", "").matches(led)).isTrue();
        assertThat(new ActionFilter("", "head", "", "").matches(bare)).isFalse();
    }

    @Test
    void findsTheActionsOfAQuarter() {
        assertThat(new ActionFilter("", "", "2023-Q4", "").matches(led)).isTrue();
        assertThat(new ActionFilter("", "", "2023-Q3", "").matches(led)).isFalse();
        assertThat(new ActionFilter("", "", "2023-Q4", "").matches(bare)).isFalse();
    }

    @Test
    void findsTheActionsOfARating() {
        assertThat(new ActionFilter("", "", "", "GREEN").matches(led)).isTrue();
        assertThat(new ActionFilter("", "", "", "RED").matches(led)).isFalse();
        assertThat(new ActionFilter("", "", "", "GREEN").matches(bare)).isFalse();
    }

    @Test
    void noneAsksForWhatIsMissing() {
        assertThat(new ActionFilter("", ActionFilter.NONE, ActionFilter.NONE, ActionFilter.NONE).matches(bare)).isTrue();
        assertThat(new ActionFilter("", ActionFilter.NONE, "", "").matches(led)).isFalse();
        assertThat(new ActionFilter("", "", ActionFilter.NONE, "").matches(led)).isFalse();
        assertThat(new ActionFilter("", "", "", ActionFilter.NONE).matches(led)).isFalse();
    }

    @Test
    void allWordsHaveToMatch() {
        assertThat(new ActionFilter("P1", "nurse", "2023-Q4", "GREEN").matches(led)).isTrue();
        assertThat(new ActionFilter("P2", "nurse", "2023-Q4", "GREEN").matches(led)).isFalse();
        assertThat(new ActionFilter("P1", "nurse", "2023-Q4", "AMBER").matches(led)).isFalse();
    }
}
