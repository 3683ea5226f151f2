package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.work.WorkService;

/** Opens a restricted record for a stated reason and a short time; those who answer for it are told and look into it. */
@ApplicationService
public class BreakGlassService {

    /** How long a record stays open. */
    public static final int MINUTES = 60;

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    @Inject
    private PersonRepository repository;
    @Inject
    private PersonDetailsRepository details;
    @Inject
    private WorkService work;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * @param reason at least ten characters
     * @return until when the record can be opened
     */
    @RequiresPermission(Permissions.PERSON_BREAK_GLASS)
    public Instant open(String reference, String reason) {
        var person = repository.findPerson(IdentifierKind.compared(reference)).orElseThrow(() -> new RuleViolation("person.unknown", reference));
        var words = reason == null ? "" : reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "breakGlass.needsReason", SHORTEST_REASON);
        }
        var staff = current.get().staffId();
        var now = clock.instant();
        if (!person.isRestricted()) {
            throw new RuleViolation("breakGlass.notRestricted");
        }
        var broken = details.findBroken(person.id(), staff, now);
        if (broken.isPresent()) {
            return broken.get();
        }
        var until = now.plus(Duration.ofMinutes(MINUTES));
        details.breakGlass(person.id(), staff, words, now, until);
        audit.changed("person.glass-broken", PersonService.KIND, person.reference(), Map.of(), Map.of("until", until), words);
        var texts = ResourceBundle.getBundle("org.lifecourse.core.person.notices", Locale.UK, BreakGlassService.class.getClassLoader());
        var title = MessageFormat.format(texts.getString("glassBroken"), current.get().displayName(), person.reference());
        details.findAnswerable(person.id(), Permissions.PERSON_RESTRICT, LocalDate.now(clock)).stream().filter(answerable -> !answerable.equals(staff))
                .forEach(answerable -> work.tell(answerable, title, "/people/glass"));
        return until;
    }

    /** What nobody has looked into yet, newest first. */
    @RequiresPermission(Permissions.PERSON_RESTRICT)
    public List<GlassRow> unreviewed() {
        return details.findUnreviewed(Viewer.of(current, clock).staff());
    }

    /** Looks into one; nobody reviews their own. */
    @RequiresPermission(Permissions.PERSON_RESTRICT)
    public void review(Long id, String words) {
        var glass = details.findGlass(id, Viewer.of(current, clock).staff()).orElseThrow(() -> new RuleViolation("breakGlass.unknown"));
        if (glass.reviewedAt() != null) {
            throw new RuleViolation("breakGlass.isReviewedAlready", glass.reviewedBy());
        }
        if (glass.own()) {
            throw new RuleViolation("breakGlass.ownReview");
        }
        if (Registration.blank(words) || words.strip().length() > LONGEST_REASON) {
            throw RuleViolation.at("words", "breakGlass.reviewNeedsWords");
        }
        if (!details.review(id, current.get().staffId(), words.strip(), clock.instant())) {
            var other = details.findGlass(id, Viewer.of(current, clock).staff()).orElseThrow();
            throw new RuleViolation("breakGlass.isReviewedAlready", other.reviewedBy());
        }
        audit.changed("person.glass-reviewed", PersonService.KIND, glass.reference(), Map.of(), Map.of("opened", glass.openedAt()), words.strip());
    }
}
