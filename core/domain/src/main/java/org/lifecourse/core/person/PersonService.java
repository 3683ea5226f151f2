package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AskedOnce;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.audit.AuditTrail;

/** The people index as other features use it. */
@ApplicationService
public class PersonService {

    static final String KIND = "person";

    @Inject
    private PersonRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private AskedOnce once;
    @Inject
    private Clock clock;

    /**
     * The person by reference or any current number, for a use case of a module that is about to store something on them.
     *
     * @throws org.lifecourse.core.RuleViolation {@code person.unknown}
     * @throws RecordRestricted when the record is restricted and the caller is not involved
     */
    @OpenToAll(because = "the module's own use case names its permission; restricted records are still refused")
    public PersonLine named(String reference) {
        return refuseHidden(repository.findLine(IdentifierKind.compared(reference), viewer())
                .or(() -> findByIdentifier(reference).flatMap(id -> repository.findLine(id, viewer())))
                .orElseThrow(() -> new RuleViolation("person.unknown", reference)));
    }

    /**
     * The person by any current identifier (reference, NHS number, UPN, local number), for imports.
     */
    @OpenToAll(because = "imports name people by their numbers; the import's permission was checked", beforeSignIn = true)
    public Optional<Long> findByIdentifier(String identifier) {
        return repository.findByIdentifier(IdentifierKind.compared(identifier), false).stream().findFirst();
    }

    /**
     * Asks whether the caller may open the person's record and writes into the audit that they did.
     *
     * @param action word for the audit, such as {@code ehc-request.viewed}
     * @throws RecordRestricted when the record is restricted and the caller is not involved
     */
    @OpenToAll(because = "the module's own use case names its permission; restricted records are still refused")
    public PersonLine open(Long personId, String action) {
        var line = mustOpen(personId);
        audit.seen(action, KIND, line.reference());
        return line;
    }

    /**
     * The person, for a part of a page whose opening was audited already.
     *
     * @throws RecordRestricted when the record is restricted and the caller is not involved
     */
    @OpenToAll(because = "the module's own use case names its permission; restricted records are still refused")
    public PersonLine mustOpen(Long personId) {
        return once.ask("person", personId == null ? "" : personId,
                () -> refuseHidden(repository.findLine(personId, viewer()).orElseThrow(() -> new RuleViolation("person.unknown", personId))));
    }

    /** Whether the caller may open the record; asks without a mark in the audit. */
    @OpenToAll(because = "answers only for the caller")
    public boolean mayOpen(Long personId) {
        return repository.mayOpen(personId, viewer());
    }

    /** Brothers and sisters (by a recorded relationship, or a recorded parent in common) whom the caller may open, eldest first. */
    @OpenToAll(because = "the module's own use case names its permission; restricted people are left out")
    public List<PersonLine> siblings(Long personId) {
        mustOpen(personId);
        return repository.findSiblings(personId, viewer());
    }

    private static PersonLine refuseHidden(PersonRow row) {
        if (!row.open()) {
            throw new RecordRestricted(row.line().reference());
        }
        return row.line();
    }

    private Viewer viewer() {
        return Viewer.of(current, clock);
    }
}
