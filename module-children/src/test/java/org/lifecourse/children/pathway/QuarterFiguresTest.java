package org.lifecourse.children.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.indicator.IndicatorComputation;
import org.lifecourse.core.indicator.IndicatorComputation.Computed;
import org.lifecourse.core.indicator.IndicatorComputation.IndicatorRecord;
import org.lifecourse.testing.TestDatabase;

/** The computed column of the quarter against the hand count in {@code samples/EXPECTED-children-quarter.md}, on whatever day the samples are loaded. */
class QuarterFiguresTest {

    private static final LocalDate FROM = LocalDate.of(2022, 11, 1);
    private static final LocalDate TO = LocalDate.of(2023, 1, 31);

    private final TestDatabase database = TestDatabase.with("core", "children");

    @BeforeEach
    void theBorough() {
        database.execute("insert into core.organisation (code, name, kind) select code, code, 'PROVIDER' from unnest(array['seaborough-council','seaborough-police',"
                + "'fernside-primary','tidewater-healthcare','seaborough-homes','st-brannocs-primary','westcliffe-high','saltmarsh-primary','tern-family-support',"
                + "'little-harbour-nursery','childrens-hospital']) code");
        database.execute("insert into core.team (code, name, organisation_id, service_area) select code, code, (select id from core.organisation where code ="
                + " 'seaborough-council'), 'children' from unnest(array['childrens-front-door','child-protection','early-help-north','early-help-central',"
                + "'early-help-east','early-help-south']) code");
        database.execute("insert into core.staff (username, display_name, team_id) select name, name, (select id from core.team where code = 'child-protection')"
                + " from unnest(array['graham.pike','maeve.dolan','hannah.osei']) name");
        database.execute("insert into core.person (reference, display_name, birth_precision, sex, registered_at) select 'P' || (102000 + n), 'Child ' || n,"
                + " 'UNKNOWN', 'U', now() from generate_series(1, 80) n");
        database.execute("insert into core.person_identifier (person_id, kind, value) select id, 'LOCAL', 'SB-' || (substr(reference, 2)::int - 100000)"
                + " from core.person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31", "2028-02-29"})
    void the_quarter_is_what_was_counted_by_hand(LocalDate today) {
        isWhatWasCounted(today);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-10", "2026-05-12", "2026-08-14", "2026-11-22"})
    void so_it_is_on_a_day_in_each_quarter(LocalDate today) {
        isWhatWasCounted(today);
    }

    private void isWhatWasCounted(LocalDate today) {
        load(today, Effect.ADDED);
        work(today, wired -> {
            assertThat(figure(wired, ContactsReceived.class)).isEqualTo(new Computed(9, null));
            assertThat(figure(wired, ContactsDecidedInTime.class)).isEqualTo(new Computed(7, 9L));
            assertThat(figure(wired, EarlyHelpOpen.class)).isEqualTo(new Computed(2, null));
            assertThat(figure(wired, EarlyHelpOutcomeMet.class)).isEqualTo(new Computed(1, 4L));
            assertThat(figure(wired, StepUps.class)).isEqualTo(new Computed(1, null));
            assertThat(figure(wired, ChildrenReferred.class)).isEqualTo(new Computed(4, null));
            assertThat(figure(wired, ChildrenReferredAgain.class)).isEqualTo(new Computed(2, 4L));
            assertThat(figure(wired, AssessmentsInTime.class)).isEqualTo(new Computed(2, 3L));
        });
        assertThat(database.query("select string_agg(reference, ' ' order by reference) from children.early_help_episode where opened_on < '2024-01-01'"))
                .isEqualTo("EH-2022-0001 EH-2022-0002 EH-2022-0003 EH-2022-0004 EH-2023-0001");
        load(today, Effect.SAME);
    }

    @Test
    void a_quarter_without_records_divides_by_nothing() {
        work(TO, wired -> assertThat(wired.get(ChildrenReferredAgain.class).compute(FROM, TO)).isEqualTo(new Computed(0, 0L)));
    }

    @Test
    void the_records_behind_a_figure_name_those_that_were_late_first_and_no_child() {
        var today = LocalDate.of(2026, 11, 22);
        load(today, Effect.ADDED);
        work(today, wired -> {
            assertThat(wired.get(ContactsDecidedInTime.class).records(FROM, TO, 3)).extracting(IndicatorRecord::counted).containsExactly(false, false, true);
            assertThat(wired.get(ChildrenReferredAgain.class).records(FROM, TO, 10)).extracting(IndicatorRecord::title)
                    .containsExactlyInAnyOrder("SW-2022-0004", "SW-2022-0004", "SW-2023-0001", "SW-2023-0002");
        });
    }

    private void load(LocalDate today, Effect expected) {
        work(today, wired -> Samples.contacts(today).forEach(row -> assertThat(wired.get(ContactImportTarget.class).apply(row)).isEqualTo(expected)));
    }

    private static Computed figure(Wiring wired, Class<? extends IndicatorComputation> kind) {
        return wired.get(kind).compute(FROM, TO);
    }

    private void work(LocalDate today, Consumer<Wiring> deed) {
        database.inTransaction(em -> deed.accept(new Wiring(em, today)));
    }
}
