package org.lifecourse.core.chronology;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.person.PersonService;

/** One chronology a person, across modules. */
@ApplicationService
public class ChronologyService {

    private static final String NOTHING = "-";

    @Inject
    private ChronologyRepository repository;
    @Inject
    private PersonService people;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** Enters or, for the same record, day and title, changes an entry; in the transaction that changes the record. */
    @OpenToAll(because = "modules enter what happened; the change itself was checked there", beforeSignIn = true)
    public void enter(TimelineEntry entry) {
        var staff = current.get().staffId();
        repository.put(entry, staff == null ? "" : staff.toString(), clock.instant());
    }

    /** Takes the entries of one kind on a record back; they stay in the table, marked. */
    @OpenToAll(because = "modules withdraw what they entered", beforeSignIn = true)
    public void withdraw(String module, String kind, String subjectKind, String subject) {
        repository.withdraw(module, kind, subjectKind, subject, clock.instant());
    }

    /** The newest entries that the caller may read; refuses restricted people to those not involved. */
    @OpenToAll(because = "each entry asks for its own permission, and restricted people are refused")
    public List<TimelineRow> newest(Long personId, int limit) {
        people.mustOpen(personId);
        return repository.findRows(personId, ChronologyFilter.ALL, readable(personId), clock.instant(), 0, limit);
    }

    /** A page of the entries that the caller may read, newest first; refuses restricted people to those not involved. Audited. */
    @OpenToAll(because = "each entry asks for its own permission, and restricted people are refused")
    public Chronology find(Long personId, ChronologyFilter filter, int offset, int limit) {
        people.open(personId, "chronology.viewed");
        var keys = readable(personId);
        var counts = repository.count(personId, filter, keys);
        return new Chronology(repository.findRows(personId, filter, keys, clock.instant(), offset, limit), counts[0], counts[1],
                repository.findModules(personId, keys));
    }

    /** Which of the permissions that the person's entries need the caller holds, each in its area. */
    private String readable(Long personId) {
        var held = repository.findKeys(personId).stream().filter(this::holds).collect(Collectors.joining(","));
        return held.isEmpty() ? NOTHING : held;
    }

    private boolean holds(String key) {
        var bar = key.indexOf('|');
        var area = key.substring(bar + 1);
        return area.isEmpty() ? current.may(key.substring(0, bar)) : current.may(key.substring(0, bar), area);
    }
}
