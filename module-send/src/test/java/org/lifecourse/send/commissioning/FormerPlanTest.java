package org.lifecourse.send.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.aPlan;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.anAction;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanItemDetails.Lineage;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.send.commissioning.FormerPlan.FormerAction;

class FormerPlanTest {

    private final FormerPlan former = FormerPlan.of(new PlanTree(aPlan(), List.of(
            anAction("1").delivered(Delivery.COMPLETED).build(), anAction("2").delivered(Delivery.PARTLY_COMPLETED).build(),
            anAction("3").delivered(Delivery.PARTLY_COMPLETED).build(), anAction("4").delivered(Delivery.OUTSTANDING).build())), aPlan(),
            Map.of("2", List.of(new Lineage(false, "CARRIED_FORWARD", "send-2023", "SEND plan", "send", "7", "Mental health", "Goes on"))));

    @Test
    void countsTheStates() {
        assertThat(former.count(Delivery.COMPLETED)).isEqualTo(1);
        assertThat(former.count(Delivery.PARTLY_COMPLETED)).isEqualTo(2);
        assertThat(former.count(Delivery.OUTSTANDING)).isEqualTo(1);
        assertThat(former.carriedForward()).isEqualTo(1);
    }

    @Test
    void showsTheActionsOfAState() {
        assertThat(former.actions(Delivery.OUTSTANDING)).extracting(action -> action.item().reference()).containsExactly("4");
        assertThat(former.actions(null)).hasSize(4);
    }

    @Test
    void unfinishedActionsThatNothingTookOverAreLeftOver() {
        assertThat(former.leftOver()).extracting(action -> action.item().reference()).containsExactly("3", "4");
    }

    @Test
    void aFinishedActionIsNotLeftOver() {
        assertThat(former.actions()).filteredOn(FormerAction::isLeftOver).noneMatch(action -> action.item().delivery() == Delivery.COMPLETED);
    }

    @Test
    void readsTheStateOfAnAddress() {
        assertThat(FormerPlan.state("OUTSTANDING")).isEqualTo(Delivery.OUTSTANDING);
        assertThat(FormerPlan.state("")).isNull();
        assertThat(FormerPlan.state(null)).isNull();
        assertThatThrownBy(() -> FormerPlan.state("IN_PROGRESS")).isInstanceOf(RuleViolation.class).hasMessage("formerState.unknown");
    }
}
