package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
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
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * @param seen the version of the person that the page showed
     */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void relate(String reference, long seen, RelationshipText text) {
        registration.find(reference, Permissions.PERSON_EDIT).mustStillBe(seen);
        if (put(reference, text) == Effect.SAME) {
            throw RuleViolation.at("other", "personRelationship.hasAlready");
        }
    }

    /** Relates two people unless they are related so already. The other one has to be somebody whom the caller may open; else they are unknown. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public Effect put(String reference, RelationshipText text) {
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        if (Registration.blank(text.other())) {
            throw RuleViolation.at("other", "personRelationship.needsOther");
        }
        var other = registration.findOpen(text.other(), Permissions.PERSON_EDIT)
                .orElseThrow(() -> RuleViolation.at("other", "person.unknown", text.other()));
        var relationship = PersonRelationship.between(person.id(), other.id(), text);
        if (details.findRelationships(person.id()).stream().anyMatch(known -> known.isCurrent() && known.says(relationship))) {
            return Effect.SAME;
        }
        repository.add(relationship);
        repository.moveOn(person);
        repository.moveOn(other);
        audit.changed("person.related", PersonService.KIND, person.reference(), Map.of(), Map.of("other", other.reference(), "kind", text.kind(),
                "otherIs", text.otherIs(), "parentalResponsibility", text.parentalResponsibility()));
        return Effect.ADDED;
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endRelationship(String reference, long seen, Long relationshipId, LocalDate last) {
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        person.mustStillBe(seen);
        var relationship = repository.find(PersonRelationship.class, relationshipId).filter(found -> found.concerns(person.id()))
                .orElseThrow(() -> new RuleViolation("personRelationship.unknown"));
        var before = relationship.facts();
        relationship.end(last);
        repository.moveOn(person);
        repository.find(Person.class, relationship.otherOf(person.id())).ifPresent(repository::moveOn);
        audit.changed("person.relationship-ended", PersonService.KIND, person.reference(), before, relationship.facts());
    }

    /**
     * From this day they live in the household; in any other no longer. A household that the caller may not know, and somebody whom they may not open, are
     * as unknown as a reference that there is not.
     *
     * @param seen the version of the person that the page showed
     * @param household its reference or the reference of somebody who lives in it; empty makes a new one
     * @param name of a new household, such as {@code 12 Dune Walk}; empty takes the family name
     * @return reference of the household
     */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public String joinHousehold(String reference, long seen, String household, String name, LocalDate from) {
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        person.mustStillBe(seen);
        var wanted = IdentifierKind.compared(household);
        var target = wanted.isEmpty() ? found(details.nextHousehold(), name, person) : known(wanted)
                .orElseThrow(() -> RuleViolation.at("household", "household.unknown", household));
        moveIn(person, target, from == null ? registration.today() : from);
        return target;
    }

    private Optional<String> known(String wanted) {
        return details.findHousehold(wanted, "", viewer()).or(() -> registration.findOpen(wanted, Permissions.PERSON_VIEW)
                .flatMap(member -> details.findHouseholdOf(member.id(), viewer())));
    }

    /**
     * The same from a file, where a household stands by its reference or its name; one that is not known yet, or that the caller may not know, is made
     * under that name.
     */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public Effect putMember(String reference, String household, LocalDate from) {
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        var name = Registration.words(household);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw RuleViolation.at("household", "household.malformed");
        }
        var wanted = details.findHousehold(IdentifierKind.compared(name), name, viewer()).orElseGet(() -> found(details.nextHousehold(), name, person));
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
        var before = details.findHouseholdOn(person.id(), from).orElse("");
        details.moveIn(id, person.id(), from);
        repository.moveOn(person);
        audit.changed("person.household-joined", PersonService.KIND, person.reference(), Map.of("household", before), Map.of("household", household, "from", from));
        return Effect.ADDED;
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void leaveHousehold(String reference, long seen, String household, LocalDate last) {
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        person.mustStillBe(seen);
        LastDay.said(last);
        if (details.findHousehold(household, "", viewer()).flatMap(details::findHousehold).filter(id -> details.moveOut(id, person.id(), last)).isEmpty()) {
            throw new RuleViolation("household.unknown", household);
        }
        repository.moveOn(person);
        audit.changed("person.household-left", PersonService.KIND, person.reference(), Map.of("household", household), Map.of("last", last));
    }

    private Viewer viewer() {
        return Viewer.of(current, clock);
    }
}
