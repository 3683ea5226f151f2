package org.lifecourse.send.commissioning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemDetails.Lineage;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.plan.Rating;
import org.lifecourse.core.plan.Target;
import org.lifecourse.send.commissioning.FormerPlan;
import org.lifecourse.send.commissioning.Strategy;

class CommissioningTableTest {

    private static final PlanDetails PLAN = new PlanDetails(1L, 0L, "send-2023", "SEND plan", "SEND", "send", LocalDate.of(2023, 4, 1),
            LocalDate.of(2026, 3, 31), "rag-3", List.of(), "", "", "send-2020", "Former plan", null, null, null);

    private final Strategy strategy = Strategy.of(new PlanTree(PLAN, List.of(row("P1", PlanItemKind.PRIORITY, Target.NONE, null, List.of()),
            row("P2", PlanItemKind.PRIORITY, Target.NONE, null, List.of()),
            row("1", PlanItemKind.ACTION, Target.read("Q4 2023/24"), new Rating("RED", "Red", "red"), List.of("P2")))),
            Map.of("1", List.of(new Lead("nurse", "Nurse", null, null), new Lead("head", "Head", "Ada", null))));

    private static PlanItemRow row(String reference, PlanItemKind kind, Target target, Rating rating, List<String> serves) {
        return new PlanItemRow(1L, reference, null, 0, kind, "Title " + reference, "What was done", "Outcome", "Reason", "One | Two", "", List.of(), "As written",
                target, Delivery.PARTLY_COMPLETED, rating, 40, LocalDate.of(2024, 3, 8), serves, false, "");
    }

    @Test
    void theMatrixHasAColumnForEachPriority() {
        var table = CommissioningTable.matrix(strategy, strategy.actions());

        assertThat(table.header()).containsExactly("Reference", "Action", "P1 Title P1", "P2 Title P2", "Rating", "Date as written");
        assertThat(table.rows()).containsExactly(List.of("1", "Title 1", "", "Yes", "Red", "Q4 2023/24"));
    }

    @Test
    void theActionPlanHasACellForEachColumn() {
        var table = CommissioningTable.actions(strategy.actions());

        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.header()));
        assertThat(table.rows().get(0)).contains("One\nTwo", "Nurse\nHead", "As written", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31),
                FinancialQuarter.parse("2023-Q4"), "P2", Delivery.PARTLY_COMPLETED, "Red", 40);
    }

    @Test
    void theAuditNamesWhereAnActionWent() {
        var former = FormerPlan.of(new PlanTree(PLAN, List.of(row("4", PlanItemKind.ACTION, Target.NONE, null, List.of()))), PLAN,
                Map.of("4", List.of(new Lineage(false, "CARRIED_FORWARD", "send-2023", "SEND plan", "send", "7", "Mental health", "Goes on"))));

        assertThat(CommissioningTable.former(former, former.actions()).rows())
                .containsExactly(List.of("4", "Title 4", "What was done", Delivery.PARTLY_COMPLETED, "7 Mental health", "Goes on"));
    }

    @Test
    void theFileForSpreadsheetsBeginsWithTheHeading() {
        assertThat(CommissioningTable.matrix(strategy, strategy.actions()).asCsv()).startsWith("\uFEFFReference,Action,");
    }
}
