package org.lifecourse.core.document;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.person.PersonService;

/** Attaches and hands out files. */
@ApplicationService
public class DocumentService {

    private static final String KIND = "document";

    @Inject
    private DocumentRepository repository;
    @Inject
    private PersonService people;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Stores a file of at most 20 MB whose content is what its name says.
     *
     * @return its id
     * @throws org.lifecourse.core.RuleViolation when it is empty, too large, or of a kind that is not taken
     */
    @OpenToAll(because = "the module's own use case names its permission")
    public Long attach(DocumentText text) {
        if (text.personId() != null) {
            people.mustOpen(text.personId());
        }
        var document = Document.attached(text, current.get().staffId(), clock.instant());
        repository.add(document);
        audit.changed("document.attached", KIND, document.reference(), Map.of(), Map.of("type", document.mediaType(), "size", document.size(),
                "sha256", document.sha256()));
        return document.id();
    }

    /** The files of a record that the caller may read; none where anybody whom the record concerns is closed to them. */
    @OpenToAll(because = "each file asks for its own permission")
    public List<DocumentRow> of(String module, String subjectKind, String subject) {
        var open = new HashMap<Long, Boolean>();
        var files = repository.findOf(module, subjectKind, subject).stream().filter(file -> holds(file.permission(), file.area()))
                .filter(file -> file.personId() == null || open.computeIfAbsent(file.personId(), people::mayOpen)).toList();
        if (!files.isEmpty() && !repository.findPeople(module, subjectKind, subject).stream()
                .allMatch(person -> open.computeIfAbsent(person, people::mayOpen))) {
            return List.of();
        }
        return files.stream().map(DocumentRepository.Listed::row).toList();
    }

    /**
     * Hands out a file; asks again for its permission in its area and for the right to open the person, and everybody else whom the record
     * concerns. Audited.
     *
     * @throws org.lifecourse.core.RuleViolation {@code document.unknown}
     */
    @OpenToAll(because = "the file asks for its own permission")
    public DocumentContent read(Long id) {
        var document = readable(id);
        audit.seen("document.read", KIND, document.reference());
        return new DocumentContent(document.name(), document.mediaType(), document.content());
    }

    /** Takes a file back, with a reason: by whoever added it, or by a manager. It stays stored, but nobody reads it any more. */
    @OpenToAll(because = "the file asks for its own permission, and for who added it")
    public void withdraw(Long id, String because) {
        var document = readable(id);
        if (!document.wasAddedBy(current.get().staffId()) && !current.may(Permissions.PERSON_RESTRICT)) {
            throw new AccessDenied(Permissions.PERSON_RESTRICT);
        }
        document.withdraw(because, clock.instant());
        audit.changed("document.withdrawn", KIND, document.reference(), Map.of(), Map.of(), because.strip());
    }

    private Document readable(Long id) {
        var document = repository.find(id).orElseThrow(() -> new RuleViolation("document.unknown"));
        if (!holds(document.permission(), document.area())) {
            throw new AccessDenied(document.permission());
        }
        if (document.personId() != null) {
            people.mustOpen(document.personId());
        }
        repository.findPeople(document.module(), document.subjectKind(), document.subject()).forEach(people::mustOpen);
        return document;
    }

    private boolean holds(String permission, String area) {
        return area == null || area.isEmpty() ? current.may(permission) : current.may(permission, area);
    }
}
