package org.lifecourse.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecourse.core.plan.PlanItemRows.AMBER;
import static org.lifecourse.core.plan.PlanItemRows.GREEN;
import static org.lifecourse.core.plan.PlanItemRows.RED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.plan.PlanItemDetails.Evidence;
import org.lifecourse.core.plan.PlanItemDetails.Former;
import org.lifecourse.core.plan.PlanItemDetails.Update;

class PlanItemDetailsTest {

    private static final LocalDate DECEMBER = LocalDate.of(2022, 12, 9);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 10);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 19);

    @Test
    void theFormerRatingHeldUntilTheFirstUpdateWithThePresentOne() {
        var details = details(update(MAY, RED), update(MARCH, RED), update(DECEMBER, AMBER));

        assertThat(details.former()).isEqualTo(new Former(AMBER, MARCH));
    }

    @Test
    void thereIsNoFormerRatingWhereItNeverChanged() {
        assertThat(details(update(MAY, RED), update(MARCH, RED)).former()).isNull();
        assertThat(details().former()).isNull();
    }

    @Test
    void showsWhatHadBeenReportedByADay() {
        var then = details(update(MAY, RED), update(MARCH, AMBER), update(DECEMBER, GREEN)).asOf(MARCH);

        assertThat(then.updates()).extracting(Update::reportedOn).containsExactly(MARCH, DECEMBER);
        assertThat(then.former()).isEqualTo(new Former(GREEN, MARCH));
        assertThat(then.evidence()).hasSize(2);
        assertThat(then.newest(1)).hasSize(1);
        assertThat(then.newestEvidence(1)).hasSize(1);
    }

    private static Update update(LocalDate on, Rating rating) {
        return new Update(1L, on, "Imogen Hartley", rating, 15, "Text", "", Instant.EPOCH, List.of(new Evidence(1L, "Minutes", "", null, null)));
    }

    private static PlanItemDetails details(Update... updates) {
        return new PlanItemDetails(PlanItemRows.plan(), PlanItemRows.work("1", null, RED), 1, List.of(), List.of(), Tally.NONE, List.of(),
                List.of(), List.of(), List.of(updates), List.of(), List.of(), List.of());
    }
}
