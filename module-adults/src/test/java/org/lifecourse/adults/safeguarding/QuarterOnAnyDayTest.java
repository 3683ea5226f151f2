package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.indicator.IndicatorComputation.Computed;
import org.lifecourse.testing.TestDatabase;

/** A quarter that is over has the same figures on whatever day they are computed, and the running concerns stand as they should. */
@Tag("long")
class QuarterOnAnyDayTest {

    private static final LocalDate FROM = LocalDate.of(2022, 11, 1);
    private static final LocalDate TO = LocalDate.of(2023, 1, 31);

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31", "2027-01-01", "2027-05-31", "2027-08-30", "2028-02-29"})
    void the_figures_of_a_past_quarter_do_not_depend_on_the_day(LocalDate today) {
        var database = TestDatabase.with("core", "adults");
        QuarterFiguresTest.sampleConcerns(database, today);
        database.inTransaction(em -> {
            var wired = new Wiring(em, today);
            assertThat(wired.get(ConcernsReceived.class).compute(FROM, TO)).isEqualTo(new Computed(40, null));
            assertThat(wired.get(ConcernsDecidedInTime.class).compute(FROM, TO)).isEqualTo(new Computed(38, 40L));
            assertThat(wired.get(EnquiriesConcluded.class).compute(FROM, TO)).isEqualTo(new Computed(18, null));
            assertThat(wired.get(EnquiriesConcludedInTime.class).compute(FROM, TO)).isEqualTo(new Computed(13, 18L));
            assertThat(wired.get(PreferredOutcomesMet.class).compute(FROM, TO)).isEqualTo(new Computed(15, 16L));
            assertThat(wired.get(ConcernListService.class).counts()).isEqualTo(new ConcernCounts(18, 2, 21, 2, 15));
        });
    }
}
