package org.lifecourse.send.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.aLead;
import static org.lifecourse.send.commissioning.PlanItemRowBuilder.anAction;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.plan.PlanItemDetails.Lead;

class ActionGroupTest {

    private static final Lead NURSE = aLead("nurse", "Nurse");
    private static final Lead HEAD = aLead("head", "Head");

    private final List<Action> actions = List.of(action("1", "March 2027", NURSE), action("2", "Q4 2023/24", NURSE, HEAD), action("3", ""),
            action("4", "January 2024", HEAD));

    private static Action action(String reference, String date, Lead... leads) {
        return new Action(anAction(reference).due(date).build(), List.of(), List.of(leads));
    }

    @Test
    void quartersComeByTimeAndActionsWithoutADateLast() {
        var groups = ActionGroup.byDate(actions);

        assertThat(groups).extracting(group -> group.quarter() == null ? "none" : group.quarter().code())
                .containsExactly("2023-Q4", "2026-Q4", "none");
        assertThat(groups.get(0).actions()).extracting(Action::reference).containsExactly("2", "4");
        assertThat(groups.get(2).actions()).extracting(Action::reference).containsExactly("3");
    }

    @Test
    void anActionWithTwoLeadsStandsUnderBoth() {
        var groups = ActionGroup.byLead(actions);

        assertThat(groups).extracting(ActionGroup::lead).containsExactly(NURSE, HEAD, null);
        assertThat(groups.get(0).actions()).extracting(Action::reference).containsExactly("1", "2");
        assertThat(groups.get(1).actions()).extracting(Action::reference).containsExactly("2", "4");
        assertThat(groups.get(2).actions()).extracting(Action::reference).containsExactly("3");
    }

    @Test
    void thereIsNoGroupForWhatDoesNotOccur() {
        assertThat(ActionGroup.byDate(List.of())).isEmpty();
        assertThat(ActionGroup.byLead(actions.subList(0, 1))).extracting(ActionGroup::lead).containsExactly(NURSE);
    }
}
