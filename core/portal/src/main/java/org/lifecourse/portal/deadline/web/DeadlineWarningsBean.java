package org.lifecourse.portal.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.lifecourse.core.deadline.DeadlineWarningService;

/** Says when the portal last looked through the clocks and warned. */
@Named
@RequestScoped
public class DeadlineWarningsBean {

    @Inject
    private DeadlineWarningService service;

    /** Null before the first time. */
    public Instant getLastRun() {
        return service.lastRun().orElse(null);
    }
}
