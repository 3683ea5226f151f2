package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.indicator.IndicatorComputation;
import org.lifecourse.core.indicator.IndicatorComputation.Computed;

/** The requests of the sample borough, brought in row by row, against the figures counted by hand in EXPECTED-ehc-figures.md. */
class SampleFiguresTest {

    private static final LocalDate TODAY = SampleRequests.TODAY;
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final SampleRequests SAMPLES = new SampleRequests();

    @BeforeAll
    static void everythingIsBroughtIn() {
        SAMPLES.prepare();
        brought("ehc-requests.csv", EhcRequestImportTarget.class, Effect.ADDED);
        brought("ehc-advice.csv", EhcAdviceImportTarget.class, Effect.ADDED);
    }

    @Test
    void the_figures_of_2025_are_those_counted_by_hand() {
        assertThat(computed(EhcComputations.Requests.class)).isEqualTo(new Computed(36, null));
        assertThat(computed(EhcComputations.Refused.class)).isEqualTo(new Computed(8, null));
        assertThat(computed(EhcComputations.Assessed.class)).isEqualTo(new Computed(26, null));
        assertThat(computed(EhcComputations.PlansIssued.class)).isEqualTo(new Computed(24, null));
        assertThat(computed(EhcComputations.InTwentyWeeks.class)).isEqualTo(new Computed(13, 18L));
        assertThat(computed(EhcComputations.InTwentyWeeksOfAll.class)).isEqualTo(new Computed(15, 24L));
    }

    @Test
    void the_records_behind_a_figure_say_which_count() {
        with(wired -> {
            var records = wired.get(EhcComputations.InTwentyWeeks.class).records(FROM, TO, 100);
            assertThat(records).hasSize(18);
            assertThat(records).filteredOn(IndicatorComputation.IndicatorRecord::counted).hasSize(13);
            assertThat(records).allMatch(record -> record.title().equals(record.reference()));
        });
    }

    @Test
    void every_indicator_that_is_declared_is_computed() {
        assertThat(EhcIndicators.declared()).extracting(one -> one.code()).containsExactly("send.ehc.requests", "send.ehc.refused", "send.ehc.assessed",
                "send.ehc.plans-issued", "send.ehc.in-20-weeks", "send.ehc.in-20-weeks-all");
    }

    @Test
    void the_docket_says_what_the_clocks_say() {
        assertThat(SampleRequests.strayOnDocket(SAMPLES.database())).isNull();
    }

    @Test
    void the_board_tells_the_open_ones_by_risk() {
        with(wired -> {
            var requests = wired.get(EhcRequestService.class);
            var summary = requests.summary();
            assertThat(new long[] {summary.open(), summary.late(), summary.soon(), summary.lifted()}).containsExactly(18, 4, 7, 2);
            assertThat(found(requests, BreachRisk.LATE)).isEqualTo(4);
            assertThat(found(requests, BreachRisk.SOON)).isEqualTo(7);
            assertThat(found(requests, BreachRisk.LIFTED)).isEqualTo(1);
            assertThat(found(requests, BreachRisk.ON_TRACK)).isEqualTo(6);
            assertThat(requests.requests(new EhcRequestFilter(null, null, EhcStage.REPRESENTATIONS, null, null, null, false, null, false), 0, 50).rows()).hasSize(4);
            assertThat(requests.requests(new EhcRequestFilter(null, null, null, null, null, null, true, null, false), 0, 50).rows()).hasSize(40);
            assertThat(requests.requests(EhcRequestFilter.allOpen(), 0, 5).rows()).hasSize(5).isSortedAccordingTo(
                    java.util.Comparator.comparing(EhcRequestRow::nextOn));
            for (var order : EhcRequestFilter.Order.values()) {
                assertThat(requests.requests(new EhcRequestFilter(null, "SEND-26", null, null, null, TODAY.plusDays(14), false, order, true), 0, 50).rows())
                        .as(order.name()).hasSize(11);
            }
        });
    }

    @Test
    void the_same_files_again_change_nothing() {
        brought("ehc-requests.csv", EhcRequestImportTarget.class, Effect.SAME);
        brought("ehc-advice.csv", EhcAdviceImportTarget.class, Effect.SAME);
    }

    private static int found(EhcRequestService requests, BreachRisk risk) {
        return requests.requests(new EhcRequestFilter(null, null, null, risk, null, null, false, null, false), 0, 50).rows().size();
    }

    private static Computed computed(Class<? extends IndicatorComputation> kind) {
        var holder = new Computed[1];
        with(wired -> holder[0] = wired.get(kind).compute(FROM, TO));
        return holder[0];
    }

    private static void brought(String file, Class<? extends ImportTarget> kind, Effect expected) {
        SAMPLES.bring(file, kind, expected);
    }

    private static void with(Consumer<Wiring> deed) {
        SAMPLES.with(deed);
    }
}
