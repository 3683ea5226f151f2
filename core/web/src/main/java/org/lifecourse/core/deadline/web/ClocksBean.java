package org.lifecourse.core.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.deadline.DeadlineService;

/** The clocks of the records on a page, for the tag {@code lc:clocks}; each record is read once. */
@Named
@RequestScoped
public class ClocksBean {

    @Inject
    private DeadlineService service;
    @Inject
    private Clock clock;

    private final Map<String, List<ClockLine>> read = new HashMap<>();

    public List<ClockLine> of(String module, String kind, String subject) {
        return read.computeIfAbsent(module + "/" + kind + "/" + subject, key -> {
            var today = LocalDate.now(clock);
            return service.of(module, kind, subject).stream().map(details -> new ClockLine(details, today)).toList();
        });
    }
}
