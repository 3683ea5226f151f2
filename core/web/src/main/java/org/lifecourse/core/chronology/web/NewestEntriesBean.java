package org.lifecourse.core.chronology.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.chronology.ChronologyService;
import org.lifecourse.core.chronology.TimelineRow;

/** What stands in the card "Chronology" of a record; read once a request. */
@Named
@RequestScoped
public class NewestEntriesBean {

    private static final int USUAL = 8;

    @Inject
    private ChronologyService service;

    private final Map<Long, List<TimelineRow>> read = new HashMap<>();

    public List<TimelineRow> of(Long personId, Integer limit) {
        return personId == null ? List.of() : read.computeIfAbsent(personId, id -> service.newest(id, limit == null || limit < 1 ? USUAL : limit));
    }
}
