package org.lifecourse.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.Actor;

class ImportJobTest {

    private static final Instant NOW = Instant.parse("2024-03-01T09:00:00Z");
    private static final ImportTally TALLY = new ImportTally(3, 2, 1, 4);

    private final ImportJob job = ImportJob.uploaded("plan", "C:\\files\\my\nplans.csv", 10, "a".repeat(64), Actor.portal("test"), NOW);

    @Test
    void theNameOfTheFileIsKeptWithoutItsFolder() {
        assertThat(job.fileName()).isEqualTo("myplans.csv");
    }

    @Test
    void isNotCheckedAndImportedAtTheSameTime() {
        job.begins(null, NOW);

        assertRefused(() -> job.begins(ImportMode.SKIP_BAD_ROWS, NOW), "import.alreadyRunning");
        assertRefused(() -> job.isMapped(new ColumnMapping(Map.of())), "import.alreadyRunning");
    }

    @Test
    void isImportedOnce() {
        job.begins(ImportMode.SKIP_BAD_ROWS, NOW);
        job.wasImported(TALLY, NOW);

        assertThat(job.tally()).isEqualTo(TALLY);
        assertThat(job.rowsDone()).isEqualTo(10);
        assertRefused(() -> job.begins(ImportMode.SKIP_BAD_ROWS, NOW), "import.alreadyFinished");
    }

    @Test
    void mayBeTriedAgainWhenNothingWasKept() {
        job.begins(ImportMode.ALL_OR_NOTHING, NOW);
        job.keptNothing(TALLY, NOW);

        assertThat(job.message()).isEqualTo(new Problem("import.nothingKept", "", List.of("4")));
        job.begins(ImportMode.SKIP_BAD_ROWS, NOW);
        assertThat(job.message()).isNull();
    }

    @Test
    void anotherMappingVoidsTheCheck() {
        job.begins(null, NOW);
        job.wasChecked(TALLY, NOW);
        job.isMapped(new ColumnMapping(Map.of("code", 1)));

        assertThat(job.state()).isEqualTo(ImportState.UPLOADED);
        assertThat(job.mapping().positions()).isEqualTo(Map.of("code", 1));
    }

    @Test
    void onlyWhatWentInIsUndone() {
        assertRefused(job::mustBeUndoable, "import.nothingToUndo");
        job.begins(ImportMode.SKIP_BAD_ROWS, NOW);
        job.failed("import.brokenOff", List.of(), NOW);
        job.wasUndone(NOW);

        assertRefused(() -> job.wasUndone(NOW), "import.nothingToUndo");
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
