package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.indicator.IndicatorComputation;
import org.lifecourse.core.indicator.IndicatorComputation.Computed;
import org.lifecourse.testing.TestDatabase;

/** The requests of the sample borough, brought in row by row, against the figures counted by hand in EXPECTED-ehc-figures.md. */
class SampleFiguresTest {

    private static final Path SAMPLES = Path.of("..", "samples", "seaborough");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final Pattern RELATIVE = Pattern.compile("\\{today([+-]\\d+)?}");
    private static final TestDatabase DATABASE = TestDatabase.with("core", "send");

    @BeforeAll
    static void everythingIsBroughtIn() {
        DATABASE.execute("insert into core.organisation (code, name, kind) values ('council', 'Seaborough Council', 'COUNCIL')");
        for (var name : new String[] {"beth.larwood", "joel.ashdown", "callum.wray", "sinead.corr", "nadia.rahim"}) {
            DATABASE.execute("insert into core.staff (username, display_name, email, organisation_id) select '" + name + "', '" + name + "', '" + name
                    + "@seaborough.example', id from core.organisation");
        }
        for (var number = 2010; number <= 2070; number++) {
            person("SB-" + number);
        }
        person("SB-1010");
        brought("ehc-requests.csv", EhcRequestImportTarget.class, Effect.ADDED);
        brought("ehc-advice.csv", EhcAdviceImportTarget.class, Effect.ADDED);
    }

    private static void person(String number) {
        DATABASE.execute("insert into core.person (reference, display_name, birth_precision, sex, registered_at) values ('P9" + number.substring(3)
                + "1', 'Child " + number + "', 'UNKNOWN', 'U', now())");
        DATABASE.execute("insert into core.person_identifier (person_id, kind, value) select id, 'LOCAL', '" + number
                + "' from core.person where reference = 'P9" + number.substring(3) + "1'");
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
    void the_board_tells_the_open_ones_by_risk() {
        with(wired -> {
            var requests = wired.get(EhcRequestService.class);
            var summary = requests.summary();
            assertThat(new long[] {summary.open(), summary.late(), summary.soon(), summary.lifted()}).containsExactly(18, 4, 7, 2);
            assertThat(found(requests, BreachRisk.LATE)).isEqualTo(4);
            assertThat(found(requests, BreachRisk.SOON)).isEqualTo(7);
            assertThat(found(requests, BreachRisk.LIFTED)).isEqualTo(1);
            assertThat(found(requests, BreachRisk.ON_TRACK)).isEqualTo(6);
            assertThat(requests.requests(new EhcRequestFilter(null, EhcStage.REPRESENTATIONS, null, null, null, false, null, false), 0, 50).rows()).hasSize(4);
            assertThat(requests.requests(new EhcRequestFilter(null, null, null, null, null, true, null, false), 0, 50).rows()).hasSize(40);
            assertThat(requests.requests(EhcRequestFilter.allOpen(), 0, 5).rows()).hasSize(5).isSortedAccordingTo(
                    java.util.Comparator.comparing(EhcRequestRow::nextOn));
            for (var order : EhcRequestFilter.Order.values()) {
                assertThat(requests.requests(new EhcRequestFilter("SEND-26", null, null, null, TODAY.plusDays(14), false, order, true), 0, 50).rows())
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
        return requests.requests(new EhcRequestFilter(null, null, risk, null, null, false, null, false), 0, 50).rows().size();
    }

    private static Computed computed(Class<? extends IndicatorComputation> kind) {
        var holder = new Computed[1];
        with(wired -> holder[0] = wired.get(kind).compute(FROM, TO));
        return holder[0];
    }

    private static void brought(String file, Class<? extends ImportTarget> kind, Effect expected) {
        with(wired -> {
            var target = wired.get(kind);
            for (var row : rows(file)) {
                assertThat(target.apply(row)).as(file + " " + row.line()).isEqualTo(expected);
            }
        });
    }

    private static java.util.List<ImportRow> rows(String file) {
        try {
            var text = RELATIVE.matcher(Files.readString(SAMPLES.resolve(file), StandardCharsets.UTF_8)).replaceAll(found -> TODAY
                    .plusDays(found.group(1) == null ? 0 : Long.parseLong(found.group(1))).toString());
            try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new java.io.StringReader(text))) {
                return parser.getRecords().stream().map(record -> new ImportRow((int) record.getRecordNumber() + 1, record.toMap())).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void with(Consumer<Wiring> deed) {
        DATABASE.inTransaction((Consumer<EntityManager>) em -> deed.accept(new Wiring(em, TODAY)));
    }
}
