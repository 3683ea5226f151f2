package org.lifecourse.core.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.lifecourse.core.Clocks;
import org.lifecourse.core.Migrations;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.deadline.DeadlineWarningService;
import org.lifecourse.core.importing.Samples;
import org.lifecourse.core.indicator.IndicatorComputationService;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.ModuleRegisterService;
import org.lifecourse.core.module.ScheduledRunService;
import org.lifecourse.core.plan.PlanReminderService;
import org.lifecourse.core.staff.AccountService;

/**
 * The life of a module: on start it brings up the core schema and its own, enters itself in the register and says every few seconds that
 * it is alive; when it is taken away it says so.
 */
@WebListener
public class ModuleLifecycle implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(ModuleLifecycle.class.getName());
    private static final int BEAT_SECONDS = 4;
    private static final int REMINDER_HOURS = 6;
    private static final String NIGHT = "02:30";
    /** Longer than nodes are apart in starting, shorter than the time until the next round. */
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(REMINDER_HOURS - 1L);
    private static final Duration BETWEEN_NIGHTS = Duration.ofHours(12);
    private static final long SECONDS_A_DAY = 86400;

    @Resource(lookup = "jdbc/lifecourse")
    private DataSource database;
    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    private ModuleDescriptor module;
    @Inject
    private Instance<ModuleRegisterService> register;
    @Inject
    private Instance<Samples> samples;
    @Inject
    private Instance<AccountService> accounts;
    @Inject
    private Instance<CurrentActor> actor;
    @Inject
    private Instance<PlanReminderService> reminders;
    @Inject
    private Instance<IndicatorComputationService> figures;
    @Inject
    private Instance<DeadlineWarningService> warnings;
    @Inject
    private Instance<ScheduledRunService> schedule;
    @Inject
    private Instance<Clock> clock;
    @Inject
    private RequestContextController request;

    private ScheduledFuture<?> beat;
    private ScheduledFuture<?> reminding;
    private ScheduledFuture<?> computing;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var loader = event.getServletContext().getClassLoader();
        Migrations.bringUp(database, "core", loader);
        module.schemas().forEach(schema -> Migrations.bringUp(database, schema, loader));
        var context = event.getServletContext();
        var texts = ResourceBundle.getBundle(module.bundle(), Locale.UK, loader);
        var build = build(context);
        inRequest(() -> register.get().register(module, context.getContextPath(), build, texts));
        if (module.isListed()) {
            beat = executor.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        }
        executor.submit(this::prepare);
        reminding = executor.scheduleWithFixedDelay(this::remind, REMINDER_HOURS, REMINDER_HOURS, TimeUnit.HOURS);
        computing = executor.scheduleAtFixedRate(this::workAtNight, secondsToNight(), SECONDS_A_DAY, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (beat != null) {
            beat.cancel(false);
        }
        if (reminding != null) {
            reminding.cancel(false);
        }
        if (computing != null) {
            computing.cancel(false);
        }
        if (module.isListed()) {
            inRequest(() -> register.get().stopped(module.code()));
        }
    }

    private void beat() {
        try {
            inRequest(() -> register.get().beat(module.code()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The register could not be reached: {0}", e.getMessage());
        }
    }

    /** People are asked and warned after the samples, whose clocks run too, but also without them. */
    private void prepare() {
        var files = loadSamples();
        askForUpdates();
        warnOf(module.code());
        if (files > 0) {
            computeFigures();
        }
        try {
            inRequest(() -> register.get().samplesAre(module.code(), files < 0 ? "FAILED" : "LOADED", Math.max(0, files)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The register could not be reached: {0}", e.getMessage());
        }
    }

    /** How many files were loaded; less than none when it failed. */
    private int loadSamples() {
        try {
            inRequest(() -> register.get().samplesAre(module.code(), "LOADING", 0));
            var files = new int[1];
            inRequest(() -> files[0] = samples.get().loadSamples(module.code()));
            if (files[0] > 0) {
                inRequest(this::giveSamplePassword);
            }
            return files[0];
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The sample borough could not be loaded", e);
            return -1;
        }
    }

    /** The portal looks several times a day which updates of plans are due; the modules leave it to the portal. */
    private void askForUpdates() {
        if (module.isListed()) {
            return;
        }
        try {
            inRequest(() -> actor.get().as("reminders", () -> reminders.get().askForUpdates()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Updates of plans could not be asked for", e);
        }
    }

    private void remind() {
        if (!module.isListed() && isTaken("reminders", BETWEEN_REMINDERS)) {
            askForUpdates();
        }
    }

    private void workAtNight() {
        if (isTaken("figures of " + module.code(), BETWEEN_NIGHTS)) {
            computeFigures();
        }
        if (!module.isListed() && isTaken("warnings", BETWEEN_NIGHTS)) {
            warn(() -> warnings.get().warnTonight());
        }
    }

    /** Whether this node is to do it; of several nodes the first that asks. */
    private boolean isTaken(String job, Duration rest) {
        var taken = new boolean[1];
        try {
            inRequest(() -> taken[0] = schedule.get().take(job, rest));
            LOG.log(Level.INFO, taken[0] ? "By the clock, done by this node: {0}" : "By the clock, left to another node: {0}", job);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The register could not be reached: {0}", e.getMessage());
        }
        return taken[0];
    }

    /** Clocks that ran into their last days while the module was stopped are not left to the night. */
    private void warnOf(String code) {
        if (module.isListed()) {
            warn(() -> warnings.get().warn(code));
        }
    }

    private void warn(Supplier<Integer> round) {
        try {
            inRequest(() -> actor.get().as("warnings", round));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody could be warned of deadlines", e);
        }
    }

    /** The module computes its own figures, each in a transaction of its own: one that fails does not hold up the others. */
    private void computeFigures() {
        try {
            inRequest(() -> figures.get().computable().forEach(this::computeFigure));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The figures could not be computed", e);
        }
    }

    private void computeFigure(String indicator) {
        try {
            actor.get().as("figures", () -> figures.get().computeBySchedule(indicator));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The figure " + indicator + " could not be computed");
        }
    }

    private long secondsToNight() {
        var now = ZonedDateTime.now(clock.get()).withZoneSameInstant(Clocks.LONDON);
        var night = now.with(LocalTime.parse(System.getProperty("lifecourse.night", NIGHT)));
        return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1)).toSeconds();
    }

    private void giveSamplePassword() {
        var password = System.getProperty("lifecourse.sample-password", "");
        if (!module.isListed() && !password.isBlank()) {
            actor.get().as("sample borough", () -> accounts.get().giveSamplePassword(password));
        }
    }

    private void inRequest(Runnable work) {
        var activated = request.activate();
        try {
            work.run();
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    /** Version and build time from the manifest of the WAR. */
    private static String build(jakarta.servlet.ServletContext context) {
        try (var manifest = context.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            if (manifest == null) {
                return "development";
            }
            var attributes = new java.util.jar.Manifest(manifest).getMainAttributes();
            var version = attributes.getValue("Implementation-Version");
            var build = attributes.getValue("Lifecourse-Build");
            return (version == null ? "development" : version) + (build == null ? "" : "+" + build);
        } catch (java.io.IOException e) {
            return "development";
        }
    }
}
