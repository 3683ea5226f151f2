package org.lifecourse.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.testing.TestDatabase;

/** Imports as they are stored, on a real database. */
class ImportRepositoryTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final Instant NOW = Instant.parse("2024-03-01T09:00:00Z");
    private static final Instant SILENT_BEFORE = NOW.minusSeconds(20);

    private long job;

    @BeforeEach
    void bringAFile() {
        DATABASE.execute("delete from core.import_job");
        in(repository -> {
            var uploaded = ImportJob.uploaded("plan", "plans.csv", 10, "a".repeat(64), Actor.portal("test"), NOW);
            repository.add(uploaded);
            uploaded.holds(List.of("code", "title"), 3);
            repository.addRows(uploaded.id(), List.of(new Intake.Line(2, List.of("a", "Café, \"quoted\"")), new Intake.Line(3, List.of("b", "two\nlines")),
                    new Intake.Line(5, List.of("c", ""))));
            job = uploaded.id();
        });
    }

    @Test
    void rowsAreReadAsTheyWereBroughtPageByPage() {
        in(repository -> {
            assertThat(repository.findRows(job, 0, 2)).containsExactly(new Intake.Line(2, List.of("a", "Café, \"quoted\"")),
                    new Intake.Line(3, List.of("b", "two\nlines")));
            assertThat(repository.findRows(job, 3, 2)).containsExactly(new Intake.Line(5, List.of("c", "")));
        });
    }

    @Test
    void onlyRefusedRowsAreKeptAfterAnImport() {
        var problem = new Problem("import.needsValue", "title", List.of());
        in(repository -> {
            repository.putProblems(job, Map.of(5, problem));
            repository.dropGoodRows(job);
        });

        in(repository -> {
            assertThat(repository.findRows(job, 0, 10)).extracting(Intake.Line::number).containsExactly(5);
            assertThat(repository.findBadRows(job, 0, 10)).containsExactly(new ImportJobDetails.BadRow(5, List.of("c", ""), problem));
        });
    }

    @Test
    void aRefusedRowLeavesNothingBehindAndTheOthersStay() {
        in(repository -> {
            repository.markPlace();
            repository.addRows(job, List.of(new Intake.Line(10, List.of("good"))));
            repository.goOn();
            repository.markPlace();
            var same = repository.find(job).orElseThrow();
            same.holds(List.of("lost"), 99);
            repository.addRows(job, List.of(new Intake.Line(11, List.of("bad"))));
            repository.goBack();
        });

        in(repository -> {
            assertThat(repository.findRows(job, 5, 10)).containsExactly(new Intake.Line(10, List.of("good")));
            assertThat(repository.find(job).orElseThrow().rowsTotal()).isEqualTo(3);
        });
    }

    @Test
    void anImportThatARestartBrokeOffIsNoticed() {
        runsSince(NOW.minusSeconds(30));

        in(repository -> assertThat(repository.failSilent(SILENT_BEFORE, NOW)).isEqualTo(1));

        in(repository -> {
            assertThat(repository.find(job).orElseThrow().state()).isEqualTo(ImportState.FAILED);
            assertThat(repository.find(job).orElseThrow().message()).isEqualTo(new Problem("import.brokenOff", "", List.of()));
        });
    }

    @Test
    void anImportThatWasHeardOfLatelyGoesOn() {
        runsSince(NOW.minusSeconds(10));

        in(repository -> assertThat(repository.failSilent(SILENT_BEFORE, NOW)).isZero());
    }

    @Test
    void anImportWhoseTransactionIsOpenGoesOnHoweverSilentItIs() throws SQLException {
        runsSince(NOW.minusSeconds(600));

        try (var other = DATABASE.connect(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('lifecourse.import." + job + "', 0))");
            in(repository -> assertThat(repository.failSilent(SILENT_BEFORE, NOW)).isZero());
            other.rollback();
        }
        in(repository -> assertThat(repository.failSilent(SILENT_BEFORE, NOW)).isEqualTo(1));
    }

    @Test
    void filesThatNobodyBroughtInAreForgotten() {
        in(repository -> repository.dropForgottenRows(NOW.plusSeconds(1)));

        in(repository -> {
            assertThat(repository.findRows(job, 0, 10)).isEmpty();
            assertThat(repository.find(job).orElseThrow().message().key()).isEqualTo("import.forgotten");
        });
    }

    @Test
    void theSameFileIsRecognisedOnlyWhileItsImportStands() {
        in(repository -> repository.find(job).orElseThrow().begins(ImportMode.SKIP_BAD_ROWS, NOW));
        in(repository -> repository.find(job).orElseThrow().wasImported(ImportTally.NONE, NOW));
        in(repository -> {
            var again = ImportJob.uploaded("plan", "again.csv", 10, "a".repeat(64), Actor.portal("test"), NOW);
            repository.add(again);
            assertThat(repository.findSameFile(again)).map(ImportJob::fileName).contains("plans.csv");
            repository.find(job).orElseThrow().wasUndone(NOW);
            assertThat(repository.findSameFile(again)).isEmpty();
        });
    }

    @Test
    void theListGoesBackFromTheNewestAndKnowsOnlyItsTargets() {
        in(repository -> {
            var newer = ImportJob.uploaded("plan", "newer.csv", 10, "b".repeat(64), Actor.portal("test"), NOW);
            repository.add(newer);
            repository.add(ImportJob.uploaded("body", "bodies.csv", 10, "c".repeat(64), Actor.portal("test"), NOW));

            assertThat(repository.findNewest(List.of("plan"), null, 10)).extracting(ImportJob::fileName).containsExactly("newer.csv", "plans.csv");
            assertThat(repository.findNewest(List.of("plan"), newer.id(), 10)).extracting(ImportJob::fileName).containsExactly("plans.csv");
            assertThat(repository.findNewest(List.of(), null, 10)).isEmpty();
        });
    }

    private void runsSince(Instant beat) {
        in(repository -> repository.find(job).orElseThrow().begins(ImportMode.SKIP_BAD_ROWS, beat));
    }

    private static void in(Consumer<ImportRepository> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, LocalDate.of(2024, 3, 1)).get(ImportRepository.class)));
    }
}
