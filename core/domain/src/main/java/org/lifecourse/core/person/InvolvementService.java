package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/** Who works with a person, kept by modules as they allocate. Being involved opens a restricted record. */
@ApplicationService
public class InvolvementService {

    @Inject
    private InvolvementRepository repository;
    @Inject
    private PersonService persons;
    @Inject
    private PersonRepository people;
    @Inject
    private Registration registration;
    @Inject
    private AuditTrail audit;

    /**
     * From this day the member of staff and/or team works with the person on the module's record, in this role; whoever did so before on the
     * same record in the same role no longer does.
     */
    @OpenToAll(because = "modules allocate; allocating is checked there", beforeSignIn = true)
    public void involve(Long personId, String module, String subjectKind, String subject, String role, Long staffId, Long teamId, LocalDate from) {
        var person = persons.mustOpen(personId);
        if (repository.isInvolved(personId, module, subjectKind, subject, role, staffId, teamId)) {
            return;
        }
        repository.relieve(personId, module, subjectKind, subject, role, from);
        if (staffId != null || teamId != null) {
            repository.add(personId, module, subjectKind, subject, role, staffId, teamId, from);
        }
        audit.changed("person.involved", PersonService.KIND, person.reference(), Map.of(), Map.of("record", module + "/" + subject, "role", role,
                "staff", staffId == null ? "" : staffId, "team", teamId == null ? "" : teamId, "from", from));
    }

    /** The record is closed: nobody is involved through it any more. */
    @OpenToAll(because = "modules close their own records", beforeSignIn = true)
    public void end(String module, String subjectKind, String subject, LocalDate on) {
        if (repository.end(module, subjectKind, subject, on) > 0) {
            audit.changed("involvement.ended", subjectKind, subject, Map.of(), Map.of("on", on));
        }
    }

    /** Who works with the person now, and, when asked for, who did; refuses restricted people to those not involved. */
    @OpenToAll(because = "the module's own use case names its permission; restricted records are still refused")
    public List<InvolvementRow> of(Long personId, boolean alsoEnded) {
        persons.mustOpen(personId);
        return repository.findRows(personId, alsoEnded);
    }

    /**
     * Notes somebody of another organisation who works with the person. It opens no record to anybody.
     *
     * @param organisation code, or empty
     */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void noteOutside(String reference, String role, String name, String organisation, String contact, LocalDate from) {
        if (name == null || name.isBlank()) {
            throw RuleViolation.at("name", "involvement.needsName");
        }
        if (role == null || role.isBlank()) {
            throw RuleViolation.at("role", "involvement.needsRole");
        }
        if (from == null) {
            throw RuleViolation.at("from", "involvement.needsDay");
        }
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        repository.addOutside(person.id(), role.strip(), name.strip(), organisation == null ? "" : organisation.strip(),
                contact == null ? "" : contact.strip(), from);
        people.moveOn(person);
        audit.changed("person.outsider-noted", PersonService.KIND, person.reference(), Map.of(), Map.of("role", role.strip(), "from", from));
    }

    /** Somebody of another organisation no longer works with the person. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endOutside(String reference, long seen, Long id, LocalDate last) {
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        person.mustStillBe(seen);
        var before = repository.findRows(person.id(), false).stream().filter(row -> row.id().equals(id)).findFirst()
                .orElseThrow(() -> new RuleViolation("involvement.unknown"));
        if (repository.endOutside(id, person.id(), last) == 0) {
            throw new RuleViolation("involvement.unknown");
        }
        people.moveOn(person);
        audit.changed("person.outsider-ended", PersonService.KIND, person.reference(), Map.of("role", before.role(), "from", before.from()), Map.of("on", last));
    }
}
