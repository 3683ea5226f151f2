package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/** Finds people by one line of text. */
@ApplicationService
public class PersonSearchService {

    /** Counting stops here; a page then says "1,000+". */
    public static final int COUNTED = 1001;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int NAME = 0;
    private static final int TOTAL = 1;

    @Inject
    private PersonSearchRepository repository;
    @Inject
    private PersonRepository people;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** The people found, best first. Nobody when nothing is asked for. */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public PersonHits find(PersonFilter filter, int offset, int limit) {
        return found("person.searched", filter, offset, limit);
    }

    /** For the search box of the shell: the best people whom the caller may open; nobody for those who may not find people at all. */
    @OpenToAll(because = "whoever may not find people gets nobody")
    public List<PersonLine> suggest(String text, int limit) {
        var filter = PersonFilter.of(text);
        if (!current.may(Permissions.PERSON_VIEW) || filter.text().length() < SHORTEST) {
            return List.of();
        }
        return found("person.suggested", filter, 0, limit).rows().stream().filter(hit -> !hit.hidden()).map(PersonHit::person).toList();
    }

    private PersonHits found(String action, PersonFilter filter, int offset, int limit) {
        if (filter.isEmpty()) {
            return PersonHits.NONE;
        }
        var viewer = Viewer.of(current, clock);
        var text = filter.text().length() > LONGEST ? filter.text().substring(0, LONGEST) : filter.text();
        var ids = text.isEmpty() ? List.<Long>of() : people.findByIdentifier(IdentifierKind.compared(text), true);
        return ids.isEmpty() ? byWords(action, text, filter, viewer, offset, limit) : byNumber(action, ids, viewer, offset, limit);
    }

    /** An exact number names a person: even a hidden one keeps the reference, so that the glass can be broken; which the audit notes. */
    private PersonHits byNumber(String action, List<Long> ids, Viewer viewer, int offset, int limit) {
        var rows = repository.findByIds(ids, viewer, offset, limit);
        rows.forEach(row -> audit.seen(row.open() ? action : action + "-restricted", PersonService.KIND, row.line().reference()));
        return new PersonHits(rows.stream().map(row -> row.open() ? new PersonHit(row.line(), false, "")
                : new PersonHit(PersonRow.hidden(row.line().reference()), true, "")).toList(), ids.size());
    }

    private PersonHits byWords(String action, String text, PersonFilter filter, Viewer viewer, int offset, int limit) {
        var words = SearchWords.of(text, LocalDate.now(clock));
        if (words.isEmpty() && !text.isEmpty()) {
            return PersonHits.NONE;
        }
        var rows = repository.find(words, filter, viewer, offset, limit, COUNTED);
        var count = rows.isEmpty() ? 0 : PersonRow.number(rows.get(0).extra()[TOTAL]);
        audit.seen(action, "person-search", (text.isEmpty() ? "filter" : words.kinds()) + ": " + count);
        return new PersonHits(rows.stream().map(PersonSearchService::hit).toList(), count);
    }

    private static PersonHit hit(PersonRow row) {
        if (!row.open()) {
            return new PersonHit(PersonRow.hidden(""), true, "");
        }
        var name = PersonRow.text(row.extra()[NAME]);
        return new PersonHit(row.line(), false, name.equalsIgnoreCase(row.line().name()) ? "" : name);
    }
}
