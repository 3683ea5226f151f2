package org.lifecourse.core.draft;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;

/** A person's own unfinished forms. Nobody else can read them; they vanish when the form is saved, and after 30 days. */
@ApplicationService
public class DraftService {

    private static final int LONGEST = 200_000;
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private DraftRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** What was typed, and when it was kept. */
    public record Draft(String content, Instant savedAt) {
    }

    /**
     * @param form address and name of the form
     * @param content the fields as JSON
     * @throws RuleViolation when the content is longer than 200,000 signs
     */
    @OpenToAll(because = "everybody may keep their own drafts")
    public void keep(String form, String content) {
        if (form == null || form.isBlank() || form.length() > 200 || content == null || content.length() > LONGEST) {
            throw new RuleViolation("draft.tooLong");
        }
        repository.put(current.get().staffId(), form, content, clock.instant());
        repository.removeOlderThan(clock.instant().minus(KEPT));
    }

    @OpenToAll(because = "everybody may read their own drafts")
    public Optional<Draft> find(String form) {
        return repository.find(current.get().staffId(), form).stream().findFirst()
                .map(row -> new Draft((String) row[0], ((Timestamp) row[1]).toInstant()));
    }

    @OpenToAll(because = "everybody may drop their own drafts")
    public void drop(String form) {
        repository.remove(current.get().staffId(), form);
    }
}
