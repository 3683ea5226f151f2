package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;

/** Who belongs to whom, and who lives together. What it knows is read with the person's details. */
@ApplicationService
public class FamilyService {

    private static final int LONGEST = 200;

    @Inject
    private Registration registration;
    @Inject
    private PersonRepository repository;
    @Inject
    private PersonDetailsRepository details;
    @Inject
    private AuditTrail audit;

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void relate(String reference, RelationshipText text) {
        if (put(reference, text) == Effect.SAME) {
            throw RuleViolation.at("other", "personRelationship.hasAlready");
        }
    }

    /** Relates two people unless they are related so already. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public Effect put(String reference, RelationshipText text) {
        var person = registration.find(reference);
        if (Registration.blank(text.other())) {
            throw RuleViolation.at("other", "personRelationship.needsOther");
        }
        var other = registration.find(text.other());
        var relationship = PersonRelationship.between(person.id(), other.id(), text);
        if (details.findRelationships(person.id()).stream().anyMatch(known -> known.isCurrent() && known.says(relationship))) {
            return Effect.SAME;
        }
        repository.add(relationship);
        audit.changed("person.related", PersonService.KIND, person.reference(), Map.of(), Map.of("other", other.reference(), "kind", text.kind(),
                "otherIs", text.otherIs(), "parentalResponsibility", text.parentalResponsibility()));
        return Effect.ADDED;
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endRelationship(String reference, Long relationshipId, LocalDate last) {
        var person = registration.find(reference);
        var relationship = repository.find(PersonRelationship.class, relationshipId).filter(found -> found.concerns(person.id()))
                .orElseThrow(() -> new RuleViolation("personRelationship.unknown"));
        relationship.end(last);
        audit.changed("person.relationship-ended", PersonService.KIND, person.reference(), Map.of("kind", relationship.kind()), Map.of("last", last));
    }

    /**
     * From this day they live in the household; in any other no longer.
     *
     * @param household its reference or the reference of somebody who lives in it; empty makes a new one
     * @param name of a new household, such as {@code 12 Dune Walk}; empty takes the family name
     * @return reference of the household
     */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public String joinHousehold(String reference, String household, String name, LocalDate from) {
        var person = registration.find(reference);
        var wanted = IdentifierKind.compared(household);
        var target = wanted.isEmpty() ? found(details.nextHousehold(), name, person)
                : details.findHousehold(wanted).map(known -> wanted).or(() -> details.findHouseholdOf(wanted, registration.today()))
                        .orElseThrow(() -> RuleViolation.at("household", "household.unknown", household));
        moveIn(person, target, from == null ? registration.today() : from);
        return target;
    }

    /** The same from a file, where a household stands by its reference or its name; one that is not known yet is made under that name. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public Effect putMember(String reference, String household, LocalDate from) {
        var person = registration.find(reference);
        var name = Registration.words(household);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw RuleViolation.at("household", "household.malformed");
        }
        var wanted = details.findHouseholdCalled(IdentifierKind.compared(name), name).orElseGet(() -> found(details.nextHousehold(), name, person));
        return moveIn(person, wanted, from == null ? registration.today() : from);
    }

    private String found(String household, String name, Person person) {
        details.addHousehold(household, Registration.blank(name) ? person.familyName().isEmpty() ? person.displayName() : person.familyName() : name.strip());
        return household;
    }

    private Effect moveIn(Person person, String household, LocalDate from) {
        var id = details.findHousehold(household).orElseThrow();
        if (details.livesIn(id, person.id(), from)) {
            return Effect.SAME;
        }
        details.moveIn(id, person.id(), from);
        audit.changed("person.household-joined", PersonService.KIND, person.reference(), Map.of(), Map.of("household", household, "from", from));
        return Effect.ADDED;
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void leaveHousehold(String reference, String household, LocalDate last) {
        var person = registration.find(reference);
        if (last == null) {
            throw RuleViolation.at("last", "person.needsLastDay");
        }
        if (details.findHousehold(household).filter(id -> details.moveOut(id, person.id(), last)).isEmpty()) {
            throw new RuleViolation("household.unknown", household);
        }
        audit.changed("person.household-left", PersonService.KIND, person.reference(), Map.of("household", household), Map.of("last", last));
    }
}
