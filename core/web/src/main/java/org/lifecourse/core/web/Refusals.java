package org.lifecourse.core.web;

import jakarta.enterprise.inject.spi.CDI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;

/** Writes into the log who was refused what and where, so that somebody who tries doors is noticed. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    private Refusals() {
    }

    /** @param path as it was sent, still encoded, and without its query */
    static void note(AccessDenied denied, String path) {
        LOG.log(Level.INFO, "Refused: {0} at {1}: {2}", new Object[] {CDI.current().select(CurrentActor.class).get().get().username(), path, denied.getMessage()});
    }
}
