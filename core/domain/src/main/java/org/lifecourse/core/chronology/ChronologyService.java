package org.lifecourse.core.chronology;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.chronology.ChronologyRepository.Key;
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
        return repository.findRows(personId, ChronologyFilter.ALL, rights(readable(personId)), 0, limit);
    }

    /** A page of the entries that the caller may read, newest first; refuses restricted people to those not involved. Audited. */
    @OpenToAll(because = "each entry asks for its own permission, and restricted people are refused")
    public Chronology find(Long personId, ChronologyFilter filter, int offset, int limit) {
        people.open(personId, "chronology.viewed");
        var keys = readable(personId);
        var rights = rights(keys);
        var counts = repository.count(personId, filter, rights);
        var modules = new LinkedHashMap<String, String>();
        keys.forEach(key -> modules.put(key.module(), key.title()));
        return new Chronology(repository.findRows(personId, filter, rights, offset, limit), counts[0], counts[1], modules);
    }

    /** Which of the permissions that the person's entries need the caller holds, each in its area. */
    private List<Key> readable(Long personId) {
        return repository.findKeys(personId).stream().filter(key -> holds(key.right())).toList();
    }

    private static String rights(List<Key> keys) {
        return keys.isEmpty() ? NOTHING : keys.stream().map(Key::right).distinct().collect(Collectors.joining(","));
    }

    private boolean holds(String key) {
        var bar = key.indexOf('|');
        var area = key.substring(bar + 1);
        return area.isEmpty() ? current.may(key.substring(0, bar)) : current.may(key.substring(0, bar), area);
    }
}
