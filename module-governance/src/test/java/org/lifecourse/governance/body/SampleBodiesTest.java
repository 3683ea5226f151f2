package org.lifecourse.governance.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

/** The boards and groups of the sample borough, brought in row by row, against the numbers read by hand in EXPECTED-bodies.md. */
class SampleBodiesTest {

    private static final Path SAMPLES = Path.of("..", "samples", "seaborough");
    private static final LocalDate DAY = LocalDate.of(2023, 6, 7);
    private static final TestDatabase DATABASE = TestDatabase.with("core", "governance");

    @BeforeAll
    static void everythingIsBroughtIn() throws SQLException {
        core("organisations.csv", "insert into core.organisation (code, name, kind) values (?, ?, ?)", "code", "name", "kind");
        core("posts.csv", "insert into core.post (code, title) values (?, ?)", "code", "title");
        core("post-holders.csv", "insert into core.post_holding (post_id, holder_name, from_date, to_date) values ((select id from core.post where"
                + " code = ?), ?, cast(? as date), cast(nullif(?, '') as date))", "post_code", "holder_name", "from_date", "to_date");
        assertThat(brought("bodies.csv", BodyImportTarget.class)).containsOnlyKeys(Effect.ADDED);
        assertThat(brought("body-links.csv", BodyLinkImportTarget.class)).containsOnlyKeys(Effect.ADDED);
        assertThat(brought("body-terms.csv", BodyTermsImportTarget.class)).containsOnlyKeys(Effect.ADDED);
        assertThat(brought("body-members.csv", BodyMemberImportTarget.class)).containsOnlyKeys(Effect.ADDED);
    }

    @Test
    void bringingTheFilesInAgainChangesNothing() {
        assertThat(brought("bodies.csv", BodyImportTarget.class)).containsOnlyKeys(Effect.SAME);
        assertThat(brought("body-links.csv", BodyLinkImportTarget.class)).containsOnlyKeys(Effect.SAME);
        assertThat(brought("body-terms.csv", BodyTermsImportTarget.class)).containsOnlyKeys(Effect.SAME);
        assertThat(brought("body-members.csv", BodyMemberImportTarget.class)).containsOnlyKeys(Effect.SAME);
    }

    @Test
    void sixtyBodiesOfWhichFortyNineAreOpenOnTheDayOfTheBoard() {
        with(bodies -> {
            assertThat(bodies.bodies(BodyFilter.all(DAY), 0, 100).total()).isEqualTo(60);
            assertThat(bodies.bodies(new BodyFilter(null, null, BodyState.OPEN, DAY, null, false), 0, 100).rows()).hasSize(49);
            var natures = bodies.bodies(BodyFilter.all(DAY), 0, 100).rows().stream()
                    .collect(Collectors.groupingBy(BodyRow::nature, Collectors.counting()));
            assertThat(natures).isEqualTo(Map.of(LegalNature.BOARD, 10L, LegalNature.STATUTORY_COMMITTEE, 5L, LegalNature.CONSULTATIVE_FORUM, 2L,
                    LegalNature.GROUP, 27L, LegalNature.FORUM, 10L, LegalNature.SUB_GROUP, 3L, LegalNature.TASK_AND_FINISH, 3L));
        });
    }

    @Test
    void theHealthAndWellbeingBoardHasFourteenSeatsOneOfThemVacant() {
        with(bodies -> {
            var board = bodies.details("health-wellbeing-board", DAY);
            assertThat(board.seats()).isEqualTo(14);
            assertThat(board.filled()).isEqualTo(13);
            assertThat(board.members()).filteredOn(MemberRow::vacant).singleElement().satisfies(seat -> {
                assertThat(seat.seat()).isEqualTo("Voluntary sector seat");
                assertThat(seat.emptySince()).isEqualTo(LocalDate.of(2023, 4, 3));
            });
            assertThat(board.role()).hasSize(2);
            assertThat(board.terms().number()).isEqualTo(4);
            assertThat(board.terms().adoptedOn()).isEqualTo(LocalDate.of(2023, 5, 18));
            assertThat(board.nature()).isEqualTo(LegalNature.STATUTORY_COMMITTEE);
            assertThat(bodies.details("health-wellbeing-board", LocalDate.of(2022, 6, 30)).filled()).isEqualTo(14);
        });
    }

    @Test
    void thePartnershipBoardHasSixteenSeatsWithAnAdviserAndAClerkBesides() {
        with(bodies -> {
            var board = bodies.details("partnership-board", DAY);
            assertThat(board.seats()).isEqualTo(16);
            assertThat(board.members()).extracting(MemberRow::role).contains(MemberRole.ADVISER, MemberRole.CLERK);
            assertThat(board.role()).hasSize(3);
            assertThat(board.advises()).extracting(LinkRow::code).containsExactly("health-wellbeing-board");
        });
    }

    @Test
    void rolesOfTheTableInPaperTwoAreSixteen() {
        with(bodies -> assertThat(List.of("health-wellbeing-board", "partnership-board", "finance-investment-resources-group",
                "clinical-care-professional-forum", "quality-performance-group", "primary-care-forum", "people-communities-group").stream()
                .mapToInt(code -> bodies.details(code, null).role().size()).sum()).isEqualTo(16));
    }

    @Test
    void theSendImprovementBoardIsASubGroupThatMeetsMonthly() {
        with(bodies -> {
            var board = bodies.details("send-continuous-improvement-board", LocalDate.of(2023, 7, 1));
            assertThat(board.parent().code()).isEqualTo("health-wellbeing-board");
            assertThat(board.frequency()).isEqualTo("Monthly");
            assertThat(board.seats()).isEqualTo(12);
            assertThat(board.filled()).isEqualTo(11);
        });
    }

    @Test
    void theChartOfTheDayFitsThePageWithEverySideLine() {
        with(bodies -> {
            var structure = bodies.structure(DAY);
            var chart = StructureChart.of(structure);
            assertThat(chart.boxes()).hasSize(49);
            assertThat(chart.width()).isLessThanOrEqualTo(StructureChart.WIDTH);
            assertThat(chart.sideLines()).hasSize((int) structure.lines().stream().filter(structure::isBesideTree).count());
        });
    }

    @Test
    void theForerunnerOfThePartnershipBoardIsShownAsItStoodOnItsLastDay() {
        with(bodies -> {
            var forerunner = bodies.details("integrated-care-partnership-board", null);
            assertThat(forerunner.on()).isEqualTo(LocalDate.of(2022, 6, 30));
            assertThat(forerunner.closedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
            assertThat(forerunner.parent().code()).isEqualTo("ccg-governing-bodies");
        });
    }

    private static void with(Consumer<BodyService> look) {
        DATABASE.inTransaction(em -> look.accept(new Wiring(em, DAY).get(BodyService.class)));
    }

    private static Map<Effect, Long> brought(String file, Class<? extends ImportTarget> target) {
        var effects = new EnumMap<Effect, Long>(Effect.class);
        DATABASE.inTransaction(em -> {
            var bringing = new Wiring(em, DAY).get(target);
            var line = 2;
            for (var row : rows(file)) {
                effects.merge(bringing.apply(new ImportRow(line++, row)), 1L, Long::sum);
            }
        });
        return effects;
    }

    private static void core(String file, String sql, String... columns) throws SQLException {
        try (var connection = DATABASE.connect(); var insert = connection.prepareStatement(sql)) {
            for (var row : rows(file)) {
                for (var i = 0; i < columns.length; i++) {
                    insert.setString(i + 1, row.get(columns[i]));
                }
                insert.executeUpdate();
            }
        }
    }

    private static List<Map<String, String>> rows(String file) {
        try (var reader = Files.newBufferedReader(SAMPLES.resolve(file), StandardCharsets.UTF_8);
                var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            return parser.getRecords().stream().map(row -> row.toMap()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
