package org.lifecourse.send.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.aLead;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.aMilestone;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.aPlan;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.aPriority;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.anAction;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;

class StrategyTest {

    private final Strategy strategy = Strategy.of(new PlanTree(aPlan(), List.of(aPriority("P1").build(), aPriority("P2").build(),
            anAction("1").serving("P1", "P2").due("Q4 2023/24").build(),
            aMilestone("1.1").under("1", 1).delivered(Delivery.COMPLETED).build(), aMilestone("1.1.1").under("1.1", 2).build(),
            anAction("2").serving("P1").due("March 2027").build(), anAction("3").build())),
            Map.of("1", List.of(aLead("nurse", "Nurse"), aLead("head", "Head")), "2", List.of(aLead("head", "Head"))));

    @Test
    void prioritiesAndActionsAreKeptApart() {
        assertThat(strategy.priorities()).extracting(PlanItemRow::reference).containsExactly("P1", "P2");
        assertThat(strategy.actions()).extracting(Action::reference).containsExactly("1", "2", "3");
    }

    @Test
    void countsHowManyActionsServeAPriority() {
        assertThat(strategy.serving("P1")).isEqualTo(2);
        assertThat(strategy.serving("P2")).isEqualTo(1);
        assertThat(Strategy.serving("P1", strategy.actions(ActionFilter.serving("P2")))).isEqualTo(1);
    }

    @Test
    void aPriorityHasAPlaceFromOne() {
        assertThat(strategy.place("P1")).isEqualTo(1);
        assertThat(strategy.place("P2")).isEqualTo(2);
    }

    @Test
    void stepsAtAnyDepthStandWithTheirAction() {
        var action = strategy.actions().get(0);

        assertThat(action.steps()).extracting(PlanItemRow::reference).containsExactly("1.1", "1.1.1");
        assertThat(action.steps()).extracting(action::indent).containsExactly(1, 2);
        assertThat(action.stepsDone()).isEqualTo(1);
    }

    @Test
    void eachPostIsNamedOnceInTheOrderOfTheActions() {
        assertThat(strategy.leadPosts()).containsExactly(Map.entry("nurse", "Nurse"), Map.entry("head", "Head"));
    }

    @Test
    void theQuarterOfAnActionIsThatOfItsLastDay() {
        assertThat(strategy.quarters()).extracting(FinancialQuarter::code).containsExactly("2023-Q4", "2026-Q4");
        assertThat(strategy.actions().get(2).quarter()).isNull();
    }
}
