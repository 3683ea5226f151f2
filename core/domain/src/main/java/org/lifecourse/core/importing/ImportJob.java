package org.lifecourse.core.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.Actor;

/**
 * A file on its way in.
 *
 * <p>It is uploaded, its headings are matched to the columns of a target, it is checked as often as somebody likes, and then brought in once:
 * as a whole or without its bad rows. What it changed is noted by the database row by row, so that it can be undone.
 */
@Entity
@Table(schema = "core", name = "import_job")
public class ImportJob extends Aggregate {

    private static final int LONGEST_NAME = 200;

    @Column(name = "target", nullable = false, updatable = false)
    private String target;
    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName;
    @Column(name = "file_size", nullable = false, updatable = false)
    private long fileSize;
    @Column(name = "sha256", nullable = false, updatable = false)
    private String sha256;
    @Column(name = "staff", nullable = false, updatable = false)
    private String staff;
    @Column(name = "staff_name", nullable = false, updatable = false)
    private String staffName;
    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ImportState state = ImportState.UPLOADED;
    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private ImportMode mode;
    @Column(name = "mapping", nullable = false)
    private String mapping = "";
    @Column(name = "headers", nullable = false)
    private String headings = "";
    @Column(name = "rows_total", nullable = false)
    private int rowsTotal;
    @Column(name = "rows_done", nullable = false)
    private int rowsDone;
    @Column(name = "rows_bad", nullable = false)
    private int rowsBad;
    @Column(name = "rows_added", nullable = false)
    private int rowsAdded;
    @Column(name = "rows_changed", nullable = false)
    private int rowsChanged;
    @Column(name = "rows_same", nullable = false)
    private int rowsSame;
    @Column(name = "message_key")
    private String messageKey;
    @Column(name = "message_arguments")
    private String messageArguments;
    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;
    @Column(name = "beat_at")
    private Instant beatAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "undone_at")
    private Instant undoneAt;

    protected ImportJob() {
        // JPA
    }

    static ImportJob uploaded(String target, String fileName, long fileSize, String sha256, Actor by, Instant at) {
        var job = new ImportJob();
        job.target = target;
        var plain = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        job.fileName = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        job.fileSize = fileSize;
        job.sha256 = sha256;
        job.staff = by.username();
        job.staffName = by.displayName();
        job.startedAt = at;
        return job;
    }

    void holds(List<String> fileHeadings, int rows) {
        headings = TextLine.of(fileHeadings);
        rowsTotal = rows;
    }

    /** Says which heading stands for which column; what an earlier check found is void then. */
    void isMapped(ColumnMapping newMapping) {
        mustBeAbleToRun();
        mapping = newMapping.asText();
        state = ImportState.UPLOADED;
        says(null, List.of());
    }

    /**
     * Its rows begin to be tried.
     *
     * @param howToKeep null for a check, which keeps nothing
     * @throws RuleViolation when they are being tried already, or were brought in
     */
    void begins(ImportMode howToKeep, Instant at) {
        mustBeAbleToRun();
        state = howToKeep == null ? ImportState.CHECKING : ImportState.IMPORTING;
        mode = howToKeep;
        rowsDone = 0;
        counts(ImportTally.NONE);
        says(null, List.of());
        beatAt = at;
        finishedAt = null;
    }

    private void mustBeAbleToRun() {
        if (state.isRunning()) {
            throw new RuleViolation("import.alreadyRunning");
        }
        if (!state.canRun()) {
            throw new RuleViolation("import.alreadyFinished");
        }
    }

    void wasChecked(ImportTally tally, Instant at) {
        state = ImportState.CHECKED;
        ends(tally, at);
    }

    /** All was asked for, a row was bad, and so nothing was kept. The file stays ready for another try. */
    void keptNothing(ImportTally tally, Instant at) {
        state = ImportState.CHECKED;
        ends(tally, at);
        says("import.nothingKept", List.of(String.valueOf(tally.bad())));
    }

    void wasImported(ImportTally tally, Instant at) {
        state = ImportState.IMPORTED;
        ends(tally, at);
    }

    /** It broke off. What had been kept by then is counted and can be undone. */
    void failed(String key, List<String> arguments, Instant at) {
        state = ImportState.FAILED;
        finishedAt = at;
        says(key, arguments);
    }

    /** @throws RuleViolation when there is nothing to undo */
    void mustBeUndoable() {
        if (state != ImportState.IMPORTED && state != ImportState.FAILED) {
            throw new RuleViolation("import.nothingToUndo");
        }
    }

    void wasUndone(Instant at) {
        mustBeUndoable();
        state = ImportState.UNDONE;
        undoneAt = at;
    }

    private void ends(ImportTally tally, Instant at) {
        counts(tally);
        rowsDone = tally.rows();
        finishedAt = at;
    }

    private void counts(ImportTally tally) {
        rowsBad = tally.bad();
        rowsAdded = tally.added();
        rowsChanged = tally.changed();
        rowsSame = tally.same();
    }

    private void says(String key, List<String> arguments) {
        messageKey = key;
        messageArguments = TextLine.of(arguments);
    }

    public String target() {
        return target;
    }

    public String fileName() {
        return fileName;
    }

    long fileSize() {
        return fileSize;
    }

    String sha256() {
        return sha256;
    }

    String staff() {
        return staff;
    }

    String staffName() {
        return staffName;
    }

    public ImportState state() {
        return state;
    }

    ImportMode mode() {
        return mode;
    }

    ColumnMapping mapping() {
        return ColumnMapping.read(mapping);
    }

    List<String> headings() {
        return TextLine.read(headings);
    }

    int rowsTotal() {
        return rowsTotal;
    }

    int rowsDone() {
        return rowsDone;
    }

    ImportTally tally() {
        return new ImportTally(rowsAdded, rowsChanged, rowsSame, rowsBad);
    }

    Problem message() {
        return messageKey == null ? null : new Problem(messageKey, "", TextLine.read(messageArguments));
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    Instant undoneAt() {
        return undoneAt;
    }
}
