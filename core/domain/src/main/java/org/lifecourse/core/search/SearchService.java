package org.lifecourse.core.search;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;

/** One box for everything; each hit is checked against what the person may see. */
@ApplicationService
public class SearchService {

    private static final int READ_AT_MOST = 400;

    @Inject
    private SearchRepository repository;
    @Inject
    private CurrentActor current;

    /** What is entered by a module in the transaction that changes the record. */
    @OpenToAll(because = "modules enter what can be found; finding it is checked", beforeSignIn = true)
    public void enter(SearchEntry entry) {
        repository.put(entry);
    }

    @OpenToAll(because = "modules take away what can no longer be found", beforeSignIn = true)
    public void withdraw(String module, String kind, String subject) {
        repository.remove(module, kind, subject);
    }

    /** The best hits that the person may see. */
    @OpenToAll(because = "everybody may search; hits are filtered by permission")
    public List<SearchEntry> find(String text, int limit) {
        var words = text == null ? "" : text.strip();
        if (words.length() < 2) {
            return List.of();
        }
        var asked = words.length() > 200 ? words.substring(0, 200) : words;
        var pattern = "%" + asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var actor = current.get();
        return repository.find(asked, pattern, String.join(",", actor.permissions()), rights(actor), actor.system(), READ_AT_MOST).stream()
                .filter(row -> row[7] == null ? current.may((String) row[6]) : current.may((String) row[6], (String) row[7]))
                .limit(limit)
                .map(row -> new SearchEntry((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                        (String) row[5], (String) row[6], (String) row[7]))
                .toList();
    }

    /** So that the database looks only at what may be found; each hit is asked again. */
    private static String rights(Actor actor) {
        return actor.grants().entrySet().stream().flatMap(grant -> grant.getValue().stream()
                .filter(scope -> scope.teamId() == null && scope.localityId() == null)
                .map(scope -> grant.getKey() + "@" + (scope.area() == null ? "*" : scope.area()))).collect(Collectors.joining(","));
    }
}
