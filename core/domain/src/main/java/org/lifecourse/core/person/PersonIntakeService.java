package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;

/** Takes people in from files, each known by the number in the council's own books. */
@ApplicationService
public class PersonIntakeService {

    @Inject
    private Registration registration;
    @Inject
    private PersonRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;

    /**
     * Enters the person, or brings what is known of them up to what the file says.
     *
     * @param restrictedBecause why the record is restricted; empty leaves that as it is
     * @param alert an alert that the person should have, or null
     */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public Effect put(PersonText text, String restrictedBecause, AlertText alert) {
        if (Registration.blank(text.localNumber())) {
            throw RuleViolation.at("local_number", "person.needsLocalNumber");
        }
        var known = repository.findInUse(IdentifierKind.LOCAL, IdentifierKind.compared(text.localNumber()));
        if (known.isEmpty()) {
            var person = registration.enter(text);
            beside(person, restrictedBecause, alert);
            audit.changed("person.registered", PersonService.KIND, person.reference(), Map.of(), state(person));
            return Effect.ADDED;
        }
        return bringUp(registration.find(text.localNumber(), Permissions.PERSON_EDIT), text, restrictedBecause, alert);
    }

    private Effect bringUp(Person person, PersonText text, String restrictedBecause, AlertText alert) {
        var before = state(person);
        person.amend(text, registration.today());
        var changed = registration.name(person, new NameText(NameKind.LEGAL, text.givenNames(), text.familyName(), null));
        if (!Registration.blank(text.preferredName())) {
            changed |= registration.name(person, new NameText(NameKind.PREFERRED, text.preferredName(), text.familyName(), null));
        }
        changed |= give(person, IdentifierKind.NHS, text.nhsNumber()) | give(person, IdentifierKind.UPN, text.upn());
        if (text.address() != null && !Registration.blank(text.address().lines())) {
            changed |= registration.moveTo(person, text.address());
        }
        changed |= beside(person, restrictedBecause, alert);
        repository.flush();
        var after = state(person);
        if (!changed && before.equals(after)) {
            return Effect.SAME;
        }
        audit.changed("person.amended", PersonService.KIND, person.reference(), before, after);
        return Effect.CHANGED;
    }

    private boolean give(Person person, IdentifierKind kind, String value) {
        return !Registration.blank(value) && registration.give(person, new IdentifierText(kind, value, null, ""));
    }

    private boolean beside(Person person, String restrictedBecause, AlertText alert) {
        var changed = false;
        if (!Registration.blank(restrictedBecause) && !person.isRestricted()) {
            current.mustHold(Permissions.PERSON_RESTRICT, "core");
            person.restrict(restrictedBecause);
            changed = true;
        }
        if (alert != null && repository.findAlerts(person.id()).stream()
                .noneMatch(known -> known.isCurrent() && known.kind() == alert.kind() && known.text().equals(Registration.words(alert.text())))) {
            repository.add(PersonAlert.raised(person.id(), alert, "core", registration.today()));
            changed = true;
        }
        return changed;
    }

    private static Map<String, Object> state(Person person) {
        return new LinkedHashMap<>(Registration.facts(person));
    }
}
