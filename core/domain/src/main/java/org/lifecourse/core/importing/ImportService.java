package org.lifecourse.core.importing;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.module.ModuleDescriptor;

/**
 * Imports of this module: its targets, the files that were brought, and undoing them.
 *
 * <p>Everything asks for the permission to import and for that of the target; each row is then held to the rules of its own feature.
 */
@ApplicationService
public class ImportService {

    private static final String KIND = "import";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PREVIEWED = 5;

    @Inject
    private ImportRepository repository;
    @Inject
    private ImportLedger ledger;
    @Inject
    private Instance<ImportTarget> targets;
    @Inject
    private Instance<ModuleDescriptor> module;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Something that this person may import here. */
    public record Choice(String code, String titleKey, List<ImportColumn> columns) {
    }

    /** An import that has begun, with what its rows go to. */
    record Begun(ImportJob job, ImportTarget target) {
    }

    /** What the person may import in this module. */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public List<Choice> choices() {
        return permitted().stream().map(target -> new Choice(target.code(), target.titleKey(), target.columns())).toList();
    }

    /** The newest imports of this module that the person may see; {@code before} is the last one of the page before, or null. */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public List<ImportJobRow> newest(Long before, int limit) {
        ledger.failSilent();
        Map<String, String> titles = new LinkedHashMap<>();
        permitted().forEach(target -> titles.put(target.code(), target.titleKey()));
        return repository.findNewest(titles.keySet(), before, Math.min(limit, 200)).stream().map(job -> new ImportJobRow(job.id(), job.target(),
                titles.get(job.target()), job.fileName(), job.staffName(), job.state(), job.rowsTotal(), job.tally().added(),
                job.tally().changed(), job.tally().same(), job.tally().bad(), job.startedAt())).toList();
    }

    /**
     * Takes a file, reads it and matches its headings. Nothing goes into any record yet.
     *
     * @param content the file, or null when none was chosen; of a larger one no more is read than is needed to say so
     * @param western whether text that is not UTF-8 is read as Windows-1252
     * @return the number of the import
     * @throws RuleViolation when it cannot be read as a table
     */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public Long upload(String targetCode, String fileName, InputStream content, boolean western) {
        if (targetCode == null || targetCode.isBlank()) {
            throw RuleViolation.at("target", "import.needsTarget");
        }
        if (content == null) {
            throw RuleViolation.at("file", "import.needsFile");
        }
        var target = target(targetCode);
        var bytes = bytes(content);
        repository.dropForgottenRows(clock.instant().minus(KEPT));
        var job = ImportJob.uploaded(target.code(), fileName, bytes.length, sha256(bytes), current.get(), clock.instant());
        repository.add(job);
        var intake = new Intake(lines -> repository.addRows(job.id(), lines));
        FileReading.read(bytes, western, intake);
        job.holds(intake.headings(), intake.rows());
        job.isMapped(ColumnMapping.matched(target.columns(), intake.headings()));
        audit.changed("import.uploaded", KIND, job.id().toString(), null, Map.of("target", job.target(), "file", job.fileName(), "rows",
                job.rowsTotal(), "sha256", job.sha256()));
        return job.id();
    }

    /** Says what is said of a file over the limit; for files that were so large that they were not taken at all. */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public void refuseLargeFile() {
        FileReading.refuseLarge();
    }

    @RequiresPermission(Permissions.IMPORT_RUN)
    public ImportJobDetails details(Long id) {
        ledger.failSilent();
        var job = find(id);
        var target = target(job.target());
        var mapping = job.mapping();
        var earlier = job.state().canRun() ? repository.findSameFile(job).orElse(null) : null;
        var undoable = (job.state() == ImportState.IMPORTED || job.state() == ImportState.FAILED) && repository.hasChanges(id);
        return new ImportJobDetails(id, job.target(), target.titleKey(), job.fileName(), job.fileSize(), job.staffName(), job.state(), job.mode(),
                job.rowsTotal(), job.rowsDone(), job.tally().added(), job.tally().changed(), job.tally().same(), job.tally().bad(), job.message(),
                job.startedAt(), job.finishedAt(), job.undoneAt(), target.columns(), job.headings(), mapping.positions(),
                mapping.missing(target.columns()), mapping.unused(job.headings()),
                earlier == null ? null : new ImportJobDetails.Earlier(earlier.id(), earlier.staffName(), earlier.finishedAt()), undoable);
    }

    /** The first rows, so that a person sees whether the headings are understood. */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public List<ImportJobDetails.FileRow> preview(Long id) {
        target(find(id).target());
        return repository.findRows(id, 0, PREVIEWED).stream().map(row -> new ImportJobDetails.FileRow(row.number(), row.cells())).toList();
    }

    /** Rows that were refused, by their line, from the one behind {@code after}. */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public List<ImportJobDetails.BadRow> badRows(Long id, int after, int limit) {
        target(find(id).target());
        return repository.findBadRows(id, after, limit);
    }

    /**
     * Says which heading stands for which column.
     *
     * @param positions place of the heading by name of the column; absent or null for none
     * @throws RuleViolation when one heading is to stand for two columns
     */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public void map(Long id, Map<String, Integer> positions) {
        var job = find(id);
        var columns = target(job.target()).columns().stream().map(ImportColumn::name).toList();
        var chosen = new LinkedHashMap<String, Integer>();
        for (var column : columns) {
            var place = positions.get(column);
            if (place != null && place >= 0 && place < job.headings().size()) {
                if (chosen.containsValue(place)) {
                    throw new RuleViolation("import.headingForTwo", job.headings().get(place));
                }
                chosen.put(column, place);
            }
        }
        job.isMapped(new ColumnMapping(chosen));
    }

    /**
     * Marks the import as running.
     *
     * @param mode null for a check
     * @throws RuleViolation when it runs already, has been brought in, or required columns have no heading
     */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public void begin(Long id, ImportMode mode) {
        var job = find(id);
        var missing = job.mapping().missing(target(job.target()).columns());
        if (!missing.isEmpty()) {
            throw new RuleViolation("import.columnsMissing", String.join(", ", missing));
        }
        job.begins(mode, clock.instant());
        if (mode != null) {
            audit.changed("import.started", KIND, id.toString(), null, Map.of("target", job.target(), "file", job.fileName(), "mode", mode));
        }
    }

    @RequiresPermission(Permissions.IMPORT_RUN)
    Begun begun(Long id) {
        var job = find(id);
        return new Begun(job, target(job.target()));
    }

    /**
     * Puts back everything that an import changed, if nobody changed any of it since.
     *
     * @return what stands in the way; empty when it has been undone
     */
    @RequiresPermission(Permissions.IMPORT_RUN)
    public List<ImportJobDetails.Obstacle> undo(Long id) {
        var job = find(id);
        var target = target(job.target());
        job.mustBeUndoable();
        var obstacles = repository.undo(id);
        if (obstacles.isEmpty()) {
            target.afterUndo();
            job.wasUndone(clock.instant());
            audit.changed("import.undone", KIND, id.toString(), Map.of("added", job.tally().added(), "changed", job.tally().changed()), null);
        } else {
            audit.changed("import.undo-refused", KIND, id.toString(), null, Map.of("obstacles", obstacles.size()));
        }
        return obstacles;
    }

    /** An import of somebody else is shown, and undone, only where the permission is held for the whole module that it belongs to. */
    private ImportJob find(Long id) {
        var job = repository.find(id).orElseThrow(() -> new RuleViolation("import.unknown"));
        var target = target(job.target());
        var own = job.staff().equals(current.get().username());
        if (!own && !current.may(target.permission(), target.module())) {
            throw new AccessDenied(target.permission());
        }
        return job;
    }

    /** A person imports what belongs to the module that is open; the portal itself also what the core offers in every module. */
    private List<ImportTarget> permitted() {
        return targets.stream().filter(target -> target.module().equals(module.get().code()) || current.get().system())
                .filter(target -> current.may(target.permission()))
                .sorted((one, other) -> one.code().compareTo(other.code())).toList();
    }

    private ImportTarget target(String code) {
        return permitted().stream().filter(target -> Objects.equals(target.code(), code)).findFirst()
                .orElseThrow(() -> new RuleViolation("import.targetUnknown"));
    }

    private static byte[] bytes(InputStream content) {
        try {
            return content.readNBytes(FileReading.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
