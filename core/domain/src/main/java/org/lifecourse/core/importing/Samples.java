package org.lifecourse.core.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;

/**
 * Fills an empty portal with the demonstration borough, through the same import as a user's files.
 *
 * <p>The system property {@code lifecourse.samples} names the folder; {@code ORDER.csv} in it says which file goes where, and when. A module is
 * filled once: never after anything was imported into it.
 */
@ApplicationScoped
public class Samples {

    private static final Logger LOG = Logger.getLogger(Samples.class.getName());
    private static final String ACTOR = "sample data";
    private static final String CORE = "core";
    private static final int ROWS_LOGGED = 5;
    private static final Pattern RELATIVE_DAY = Pattern.compile("\\{today([+-]\\d{1,5})?}");
    private static final int LONGEST_WAIT_SECONDS = 180;

    @Inject
    private Instance<ImportTarget> targets;
    @Inject
    private ImportService service;
    @Inject
    private ImportRun run;
    @Inject
    private CurrentActor current;
    @Inject
    private ImportRepository repository;
    @Inject
    private Clock clock;

    private record SampleFile(Path path, String target, String module) {

        String name() {
            return path.getFileName().toString();
        }
    }

    /** Whether there is a folder with files for this module that were not loaded before, and nothing else was imported into it. */
    @ActivateRequestContext
    public boolean pending(String moduleCode) {
        var files = files(moduleCode);
        var own = targets.stream().filter(target -> target.module().equals(moduleCode)).map(ImportTarget::code).toList();
        return !files.isEmpty() && repository.findNewest(own, null, 1).isEmpty()
                && repository.countSettled(ACTOR, files.stream().map(SampleFile::name).toList()) == 0;
    }

    /**
     * Imports the files of this module, each as a whole. A file with a bad row is left out and named in the log; the others still go in.
     *
     * @return how many files went in
     */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int loadSamples(String moduleCode) {
        if (!pending(moduleCode)) {
            return 0;
        }
        awaitCore(moduleCode);
        return load(files(moduleCode));
    }

    /** Modules start side by side: one that builds on the people and posts of the core waits until they are in. */
    private void awaitCore(String moduleCode) {
        var before = order().filter(file -> file.module().equals(CORE) && !moduleCode.equals(CORE)).map(SampleFile::name).toList();
        try {
            for (var waited = 0; waited < LONGEST_WAIT_SECONDS && repository.countSettled(ACTOR, before) < before.size(); waited++) {
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int load(List<SampleFile> files) {
        return current.as(ACTOR, () -> (int) files.stream().filter(this::isLoaded).count());
    }

    private boolean isLoaded(SampleFile file) {
        try (var content = new ByteArrayInputStream(withDays(Files.readString(file.path())).getBytes(StandardCharsets.UTF_8))) {
            var job = service.upload(file.target(), file.name(), content, false);
            service.begin(job, ImportMode.ALL_OR_NOTHING);
            run.carryOut(job, Actor.portal(ACTOR), "");
            var details = service.details(job);
            if (details.state() == ImportState.IMPORTED) {
                return true;
            }
            LOG.warning(() -> file.path() + " was not loaded: " + (details.message() == null ? details.state() : details.message()) + rows(job));
        } catch (IOException e) {
            LOG.log(Level.WARNING, file.path() + " was not loaded: it cannot be read", e);
        } catch (RuleViolation e) {
            LOG.warning(() -> file.path() + " was not loaded: " + e.key() + " " + e.arguments());
        }
        return false;
    }

    /** Samples may give a day as {@code {today-12}}, so that a demonstration has cases that are early, due and late on any day. */
    private String withDays(String content) {
        var today = LocalDate.now(clock);
        return RELATIVE_DAY.matcher(content).replaceAll(found -> today.plusDays(Long.parseLong(found.group(1) == null ? "0" : found.group(1))).toString());
    }

    private String rows(Long job) {
        return service.badRows(job, 0, ROWS_LOGGED).stream()
                .map(row -> "\n  line " + row.line() + ": " + row.problem().column() + " " + row.problem().key() + " " + row.problem().arguments())
                .collect(Collectors.joining());
    }

    private List<SampleFile> files(String moduleCode) {
        var codes = targets.stream().map(ImportTarget::code).collect(Collectors.toSet());
        return order().filter(file -> file.module().equals(moduleCode) && codes.contains(file.target())).toList();
    }

    private static Stream<SampleFile> order() {
        var folder = System.getProperty("lifecourse.samples", "");
        var order = Path.of(folder, "ORDER.csv");
        if (folder.isBlank() || !Files.isRegularFile(order)) {
            return Stream.of();
        }
        try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(order, StandardCharsets.UTF_8))) {
            return parser.getRecords().stream().map(row -> new SampleFile(Path.of(folder, row.get("file")), row.get("target"), row.get("module")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
