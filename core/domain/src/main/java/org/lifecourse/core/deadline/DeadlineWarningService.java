package org.lifecourse.core.deadline;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.deadline.WarningRepository.Place;

/** Looks through the running clocks by itself, every night and when a module starts, and warns of those whose day is near or has passed. */
@ApplicationService
public class DeadlineWarningService {

    private static final Logger LOG = Logger.getLogger(DeadlineWarningService.class.getName());
    private static final String EVERY_MODULE = "";

    @Inject
    private WarningRepository repository;
    @Inject
    private WarningRound round;
    @Inject
    private CurrentActor current;

    /**
     * The round of the night over all modules; once one of several nodes has made it, the others leave it. Each portion of the clocks is
     * kept by itself.
     *
     * @return how many warnings are new
     */
    @OpenToAll(because = "the portal warns by itself; nobody else may", beforeSignIn = true)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int warnTonight() {
        mustBeThePortal();
        return round.hasRun(EVERY_MODULE) ? 0 : look(EVERY_MODULE);
    }

    /**
     * Looks through the clocks of one module, as when it starts. Whatever was said already is not said again.
     *
     * @return how many warnings are new
     */
    @OpenToAll(because = "a module warns by itself when it starts; nobody else may", beforeSignIn = true)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int warn(String module) {
        mustBeThePortal();
        return look(module);
    }

    /** When the clocks were last looked through. */
    @OpenToAll(because = "says when a job ran, and nothing of what it found")
    public Optional<Instant> lastRun() {
        return repository.findLastRun();
    }

    private int look(String module) {
        var takenBack = all(after -> round.stale(module, after), round::silence);
        var warned = all(after -> round.inWindow(module, after), round::warn);
        round.ran(module, warned, takenBack);
        return warned;
    }

    private static int all(Function<Place, List<Place>> portions, ToIntFunction<List<Long>> step) {
        var done = 0;
        for (var part = portions.apply(Place.FIRST); !part.isEmpty(); part = portions.apply(part.get(part.size() - 1))) {
            done += tried(part.stream().map(Place::id).toList(), step);
        }
        return done;
    }

    /** All of them at once; when that fails, each half by itself, so that a bad clock holds up no other. */
    private static int tried(List<Long> clocks, ToIntFunction<List<Long>> step) {
        try {
            return step.applyAsInt(clocks);
        } catch (RuntimeException e) {
            if (clocks.size() == 1) {
                LOG.log(Level.WARNING, "The clock {0} was passed over: {1}", new Object[] {clocks.get(0).toString(), fault(e)});
                return 0;
            }
            var half = clocks.size() / 2;
            return tried(clocks.subList(0, half), step) + tried(clocks.subList(half, clocks.size()), step);
        }
    }

    /** What went wrong, without the values of the clock, which a message of the database would tell. */
    private static String fault(Throwable thrown) {
        return thrown.getCause() == null || thrown.getCause() == thrown ? thrown.getClass().getName() : fault(thrown.getCause());
    }

    private void mustBeThePortal() {
        if (!current.get().system()) {
            throw new AccessDenied("portal");
        }
    }
}
