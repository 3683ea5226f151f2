package org.lifecourse.core.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An import with everything that its page shows.
 *
 * @param mode null until it is brought in
 * @param message what came of it where that needs a word, or null
 * @param columns what the target understands
 * @param mapping place of the heading by name of the column
 * @param missing required columns that no heading stands for
 * @param unused headings that nothing is read from
 * @param earlier when the very same file was brought in before and by whom, or null
 * @param undoable whether it left changes that can be undone
 */
public record ImportJobDetails(Long id, String target, String titleKey, String fileName, long fileSize, String staffName, ImportState state,
        ImportMode mode, int rowsTotal, int rowsDone, int rowsAdded, int rowsChanged, int rowsSame, int rowsBad, Problem message,
        Instant startedAt, Instant finishedAt, Instant undoneAt, List<ImportColumn> columns, List<String> headings,
        Map<String, Integer> mapping, List<String> missing, List<String> unused, Earlier earlier, boolean undoable) {

    /** The same file, brought in before. */
    public record Earlier(Long id, String staffName, Instant at) {
    }

    /** A row of the file as it stands there. */
    public record FileRow(int line, List<String> cells) {
    }

    /** A row that was refused. */
    public record BadRow(int line, List<String> cells, Problem problem) {
    }

    /** A record that somebody has changed since, so that the import can no longer be undone. */
    public record Obstacle(String table, String label, Kind kind) {

        /** What stands in the way. */
        public enum Kind {
            CHANGED, GONE, BACK, REFERRED, REFUSED
        }
    }

    public boolean isRunning() {
        return state.isRunning();
    }

    /** Whether it may be checked or brought in now. */
    public boolean isReady() {
        return state.canRun() && missing.isEmpty();
    }

    public boolean isMappable() {
        return state.canRun();
    }

    public String missingNames() {
        return String.join(", ", missing);
    }

    /** How far it has come, in percent. */
    public int percent() {
        return rowsTotal == 0 ? 0 : (int) (100L * rowsDone / rowsTotal);
    }
}
