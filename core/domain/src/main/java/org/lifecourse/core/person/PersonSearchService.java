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

/**
 * Finds people by one line of text.
 *
 * <p>Found is who may be opened as far as restrictions go; what is told of other records follows {@link RestrictedRecords}, what is told beyond the
 * reach of a limited grant {@link Reach}. Each search is audited: what kinds of things were asked for and how many were found, never the words.
 */
@ApplicationService
public class PersonSearchService {

    /** Counting stops here; a page then says "1,000+". */
    public static final int COUNTED = 1001;

    private static final String SEARCH = "person-search";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int NAME = 0;
    private static final int TOTAL = 1;

    @Inject
    private PersonSearchRepository repository;
    @Inject
    private PersonRepository people;
    @Inject
    private RestrictedRecords restricted;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** The people found, best first. Nobody when nothing is asked for. */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public PersonHits find(PersonFilter filter, int offset, int limit) {
        if (filter.isEmpty()) {
            return PersonHits.NONE;
        }
        var text = asked(filter);
        var viewer = Viewer.of(current, clock);
        var hits = found("person.searched", text, filter, viewer, offset, limit);
        return offset > 0 ? hits : new PersonHits(hits.rows(), hits.count(), restricted.told("person.searched", exactly(text, viewer)));
    }

    /** For the search box of the shell: the best people whom the caller may open; nobody for those who may not find people at all. */
    @OpenToAll(because = "whoever may not find people gets nobody")
    public List<PersonLine> suggest(String text, int limit) {
        var filter = PersonFilter.of(text);
        if (!current.may(Permissions.PERSON_VIEW) || filter.text().length() < SHORTEST) {
            return List.of();
        }
        return found("person.suggested", asked(filter), filter, Viewer.of(current, clock), 0, limit).rows().stream().map(PersonHit::person).toList();
    }

    private static String asked(PersonFilter filter) {
        return filter.text().length() > LONGEST ? filter.text().substring(0, LONGEST) : filter.text();
    }

    private List<String> exactly(String text, Viewer viewer) {
        var numbered = restricted.numbered(text, viewer);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        var words = SearchWords.of(text, LocalDate.now(clock));
        var day = words.from() != null && words.from().equals(words.to()) ? words.from() : null;
        return restricted.named(String.join(" ", words.names()), day, viewer);
    }

    private PersonHits found(String action, String text, PersonFilter filter, Viewer viewer, int offset, int limit) {
        var ids = text.isEmpty() ? List.<Long>of() : people.findByIdentifier(IdentifierKind.compared(text), true);
        var numbered = ids.isEmpty() ? List.<PersonRow>of() : repository.findByIds(ids, viewer).stream().filter(PersonRow::open).toList();
        return numbered.isEmpty() ? byWords(action, text, filter, viewer, offset, limit) : byNumber(action, numbered, offset, limit);
    }

    private PersonHits byNumber(String action, List<PersonRow> numbered, int offset, int limit) {
        audit.seen(action, SEARCH, "number: " + numbered.size());
        numbered.forEach(row -> audit.seen(action, PersonService.KIND, row.line().reference()));
        return new PersonHits(lines(numbered.stream().skip(offset).limit(limit).map(row -> new PersonHit(row.line(), "")).toList()), numbered.size(), List.of());
    }

    private PersonHits byWords(String action, String text, PersonFilter filter, Viewer viewer, int offset, int limit) {
        var words = SearchWords.of(text, LocalDate.now(clock));
        if (words.isEmpty() && !text.isEmpty()) {
            audit.seen(action, SEARCH, "nothing: 0");
            return PersonHits.NONE;
        }
        var rows = repository.find(words, filter, viewer, reach(), offset, limit, COUNTED);
        var count = rows.isEmpty() ? 0 : PersonRow.number(rows.get(0).extra()[TOTAL]);
        audit.seen(action, SEARCH, (text.isEmpty() ? "filter" : words.kinds()) + ": " + count);
        return new PersonHits(lines(rows.stream().map(PersonSearchService::hit).toList()), count, List.of());
    }

    /** Beyond the reach without address and numbers. */
    private List<PersonHit> lines(List<PersonHit> hits) {
        var within = people.within(hits.stream().map(hit -> hit.person().id()).toList(), reach());
        return hits.stream().map(hit -> within.contains(hit.person().id()) ? hit : new PersonHit(hit.person().beyondReach(), hit.formerName())).toList();
    }

    private Reach reach() {
        return Reach.of(current.get(), Permissions.PERSON_VIEW, clock);
    }

    private static PersonHit hit(PersonRow row) {
        var name = PersonRow.text(row.extra()[NAME]);
        return new PersonHit(row.line(), name.equalsIgnoreCase(row.line().name()) ? "" : name);
    }
}
