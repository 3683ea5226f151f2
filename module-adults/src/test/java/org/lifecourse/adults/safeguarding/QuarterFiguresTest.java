package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.indicator.IndicatorComputation;
import org.lifecourse.core.indicator.IndicatorComputation.Computed;
import org.lifecourse.core.indicator.IndicatorComputation.IndicatorRecord;
import org.lifecourse.testing.TestDatabase;

/** The computed column of the quarter against the hand count in {@code samples/EXPECTED-adults-quarter.md}. */
class QuarterFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FROM = LocalDate.of(2022, 11, 1);
    private static final LocalDate TO = LocalDate.of(2023, 1, 31);
    private static final TestDatabase DATABASE = TestDatabase.with("core", "adults");

    @BeforeAll
    static void theSampleConcerns() {
        sampleConcerns(DATABASE, TODAY);
    }

    /** Everything of the sample file, read on that day. */
    static void sampleConcerns(TestDatabase database, LocalDate today) {
        database.execute("insert into core.organisation (code, name, kind) values ('council', 'Council', 'COUNCIL'), ('marram-house', 'Marram House', 'PROVIDER')");
        database.execute("insert into core.team (code, name, organisation_id, service_area) select 'adult-safeguarding', 'Adult safeguarding', id, 'adults'"
                + " from core.organisation where code = 'council'");
        database.execute("insert into core.staff (username, display_name, team_id) select 'martha.quill', 'Martha Quill', id from core.team");
        database.execute("insert into core.person (reference, display_name, birth_precision, sex, registered_at) select 'P' || (100000 + n), 'Adult ' || n,"
                + " 'UNKNOWN', 'U', now() from generate_series(1, 80) n");
        database.execute("insert into core.person_identifier (person_id, kind, value) select id, 'LOCAL', 'SB-' || (substr(reference, 2)::int - 99000)"
                + " from core.person");
        database.inTransaction(em -> {
            var target = new Wiring(em, today).get(ConcernImportTarget.class);
            Samples.concerns(today).forEach(row -> assertThat(target.apply(row)).isEqualTo(Effect.ADDED));
        });
    }

    @Test
    void concerns_received() {
        assertThat(figure(ConcernsReceived.class)).isEqualTo(new Computed(40, null));
    }

    @Test
    void concerns_decided_in_seven_days() {
        assertThat(figure(ConcernsDecidedInTime.class)).isEqualTo(new Computed(38, 40L));
    }

    @Test
    void enquiries_concluded() {
        assertThat(figure(EnquiriesConcluded.class)).isEqualTo(new Computed(18, null));
    }

    @Test
    void enquiries_concluded_in_twenty_eight_days() {
        assertThat(figure(EnquiriesConcludedInTime.class)).isEqualTo(new Computed(13, 18L));
    }

    @Test
    void preferred_outcomes_of_those_who_expressed_one() {
        assertThat(figure(PreferredOutcomesMet.class)).isEqualTo(new Computed(15, 16L));
    }

    @Test
    void a_quarter_without_records_divides_by_nothing() {
        work(wired -> assertThat(wired.get(PreferredOutcomesMet.class).compute(FROM.minusYears(5), TO.minusYears(5))).isEqualTo(new Computed(0, 0L)));
    }

    @Test
    void the_records_behind_a_figure_name_those_that_were_late_first() {
        work(wired -> assertThat(wired.get(ConcernsDecidedInTime.class).records(FROM, TO, 3)).extracting(IndicatorRecord::counted)
                .containsExactly(false, false, true));
    }

    @Test
    void running_concerns_count_only_once_their_day_has_passed() {
        work(wired -> {
            var running = wired.get(ConcernsDecidedInTime.class).compute(TODAY.minusDays(7), TODAY);
            assertThat(running.denominator()).isZero();
            assertThat(wired.get(ConcernsReceived.class).compute(TODAY.minusDays(7), TODAY).numerator()).isEqualTo(16);
        });
    }

    @Test
    void the_same_file_twice_adds_nothing() {
        work(wired -> assertThat(Samples.concerns(TODAY)).allSatisfy(row -> assertThat(wired.get(ConcernImportTarget.class).apply(row)).isEqualTo(Effect.SAME)));
    }

    @Test
    void marram_house_has_thirty_four_adults_in_one_episode() {
        work(wired -> {
            var episode = wired.get(EpisodeService.class).episodes(0, 10).get(0);
            assertThat(episode.adults()).isEqualTo(34);
            assertThat(episode.awaiting()).isEqualTo(12);
            assertThat(episode.concluded()).isEqualTo(6);
        });
    }

    @Test
    void the_list_filters_sorts_and_pages_in_the_database() {
        work(wired -> {
            var service = wired.get(ConcernListService.class);
            assertThat(service.concerns(ConcernFilter.open(), 0, 500).rows()).allMatch(row -> row.stage().isOpen());
            var all = service.concerns(ConcernFilter.everything(), 0, 10);
            assertThat(all.rows()).hasSize(10);
            assertThat(all.total()).isEqualTo(Samples.concerns(TODAY).size());
            var late = new ConcernFilter("", "", Stage.AWAITING_DECISION, false, ConcernFilter.Clocks.LATE, null, null, "", "", "", null, null, null, false);
            assertThat(service.concerns(late, 0, 50).rows()).hasSize(2).allMatch(row -> row.dueOn().isBefore(TODAY));
            assertThat(service.counts().decisionsLate()).isEqualTo(2);
            for (var order : ConcernFilter.Order.values()) {
                var sorted = new ConcernFilter("", "", null, true, null, null, null, "", "", "", null, null, order, true);
                assertThat(service.concerns(sorted, 5, 5).rows()).as(order.name()).hasSize(5);
            }
            var mine = new ConcernFilter("", "", Stage.ENQUIRY, false, null, null, null, "adult-safeguarding", "martha.quill", "", null, null, null, false);
            assertThat(service.concerns(mine, 0, 50).rows()).isNotEmpty().allMatch(row -> "Martha Quill".equals(row.worker()));
        });
    }

    private static Computed figure(Class<? extends IndicatorComputation> kind) {
        var figures = new Computed[1];
        work(wired -> figures[0] = wired.get(kind).compute(FROM, TO));
        return figures[0];
    }

    private static void work(Consumer<Wiring> deed) {
        DATABASE.inTransaction(em -> deed.accept(new Wiring(em, TODAY)));
    }
}
