package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.work.WorkService;

/** Enters people and keeps what the index knows of them true. */
@ApplicationService
public class PersonRecordService {

    private static final int MOST_DUPLICATES = 10;
    private static final int SHORTEST_NAME = 2;

    @Inject
    private Registration registration;
    @Inject
    private PersonRepository repository;
    @Inject
    private PersonSearchRepository search;
    @Inject
    private PersonDetailsRepository details;
    @Inject
    private InvolvementRepository involvements;
    @Inject
    private WorkService work;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Enters a person; asks nothing about duplicates, which the page showed before. @return the reference */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public String register(PersonText text) {
        var person = registration.enter(text);
        audit.changed("person.registered", PersonService.KIND, person.reference(), Map.of(), Registration.facts(person));
        return person.reference();
    }

    /** Who may be the person that is being typed, most likely first, at most ten. */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public List<PossibleDuplicate> duplicates(PersonText text) {
        var viewer = viewer();
        var found = new LinkedHashMap<Long, PossibleDuplicate>();
        for (var number : List.of(words(text.nhsNumber()), words(text.upn()), words(text.localNumber()))) {
            var ids = number.isEmpty() ? List.<Long>of() : repository.findByIdentifier(number, true);
            search.findByIds(ids, viewer, 0, MOST_DUPLICATES)
                    .forEach(row -> found.put(row.line().id(), duplicate(row, Likeness.CERTAIN, List.of(DuplicateReason.NUMBER))));
        }
        if (Registration.words(text.familyName()).length() >= SHORTEST_NAME || Registration.words(text.givenNames()).length() >= SHORTEST_NAME) {
            for (var row : search.findAlike(text, viewer)) {
                var likeness = likeness(row.extra());
                if (likeness.score() >= Likeness.WARNED) {
                    found.putIfAbsent(row.line().id(), duplicate(row, likeness.score(), likeness.reasons()));
                }
            }
        }
        return found.values().stream().sorted(Comparator.comparingInt(PossibleDuplicate::score).reversed()).limit(MOST_DUPLICATES).toList();
    }

    private static Likeness likeness(Object[] row) {
        return new Likeness((Boolean) row[0], (Boolean) row[1], (Boolean) row[2], (Boolean) row[3], Likeness.Birth.valueOf((String) row[4]), (Boolean) row[5]);
    }

    private static PossibleDuplicate duplicate(PersonRow row, int score, List<DuplicateReason> reasons) {
        return new PossibleDuplicate(row.open() ? row.line() : PersonRow.hidden(""), !row.open(), score, new ArrayList<>(reasons));
    }

    private static String words(String number) {
        return IdentifierKind.compared(number);
    }

    /** The record page. Every look is audited. */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public PersonDetails details(String reference) {
        var person = registration.find(reference);
        audit.seen("person.viewed", PersonService.KIND, person.reference());
        work.saw("core", PersonService.KIND, person.reference(), person.reference(), "/people/view?person=" + person.reference());
        return read(person);
    }

    /** What a form for editing begins with; whoever could not save is turned away already here. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public PersonDetails forEditing(String reference) {
        var person = registration.find(reference);
        audit.seen("person.viewed", PersonService.KIND, person.reference());
        return read(person);
    }

    private PersonDetails read(Person person) {
        var viewer = viewer();
        var today = registration.today();
        var protectedToo = current.may(Permissions.PERSON_RESTRICT) || viewer.overseer() || details.isInvolved(person.id(), viewer);
        return new PersonDetails(person.version(), repository.findLine(person.id(), viewer).orElseThrow().line(), person.givenNames(), person.familyName(),
                person.preferredName(), person.sex(), person.genderWords(), person.ethnicity(), person.firstLanguage(), person.communication(),
                person.interpreter(), person.lawfulBasis(), person.restrictedBecause(), person.registeredAt(), current.may(Permissions.PERSON_EDIT),
                details.findNames(person.id()), details.findIdentifiers(person.id()), details.findAddresses(person.id(), protectedToo, today),
                details.findContacts(person.id()), details.findRelatives(person.id(), viewer), details.findHouseholds(person.id(), viewer),
                details.findAlerts(person.id(), today), involvements.findRows(person.id(), true).stream()
                        .filter(row -> current.get().worksIn(row.module())).map(InvolvementRow::withoutSubject).toList());
    }

    /** Birth, death, sex, gender, ethnicity, language, communication needs. Names, numbers and address of the text are not looked at. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void amend(String reference, long seen, PersonText text) {
        change("person.amended", reference, seen, null, person -> person.amend(text, registration.today()));
    }

    /** The unborn child was born: from now on it is a child. Names may come later (empty keeps what there is). */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void born(String reference, long seen, LocalDate on, Sex sex, String givenNames, String familyName) {
        change("person.born", reference, seen, null, person -> {
            person.born(on, sex, registration.today());
            registration.nameAtBirth(person, givenNames, familyName);
        });
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void takeName(String reference, long seen, NameText text) {
        change("person.named", reference, seen, null, person -> registration.name(person, text));
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void addIdentifier(String reference, IdentifierText text) {
        var person = registration.find(reference);
        if (registration.give(person, text)) {
            audit.changed("person.identifier-added", PersonService.KIND, person.reference(), Map.of(), Map.of("kind", text.kind(), "value", text.value()));
        }
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endIdentifier(String reference, Long identifierId, LocalDate last) {
        var person = registration.find(reference);
        var identifier = repository.find(PersonIdentifier.class, identifierId).filter(found -> found.personId().equals(person.id()))
                .orElseThrow(() -> new RuleViolation("personIdentifier.unknown"));
        identifier.end(last);
        audit.changed("person.identifier-ended", PersonService.KIND, person.reference(), Map.of("kind", identifier.kind(), "value", identifier.value()),
                Map.of("last", last));
    }

    /** From its first day on they live there (or get letters there); an address of the same kind ends the day before. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void moveTo(String reference, AddressText text) {
        var person = registration.find(reference);
        if (registration.moveTo(person, text)) {
            audit.changed("person.moved", PersonService.KIND, person.reference(), Map.of(), Map.of("kind", text.kind() == null ? AddressKind.HOME : text.kind(),
                    "postcode", text.protectedAddress() ? "" : Postcode.of(text.postcode()), "protected", text.protectedAddress()));
        }
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endAddress(String reference, Long addressId, LocalDate last) {
        var person = registration.find(reference);
        repository.find(PersonAddress.class, addressId).filter(found -> found.personId().equals(person.id()))
                .orElseThrow(() -> new RuleViolation("personAddress.unknown")).end(last);
        audit.changed("person.address-ended", PersonService.KIND, person.reference(), Map.of(), Map.of("last", last));
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void addContact(String reference, ContactText text) {
        var person = registration.find(reference);
        if (text.kind() == null) {
            throw RuleViolation.at("kind", "personContact.needsKind");
        }
        text.kind().check(text.value());
        repository.addContact(person.id(), text);
        audit.changed("person.contact-added", PersonService.KIND, person.reference(), Map.of(), Map.of("kind", text.kind()));
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void removeContact(String reference, Long contactId) {
        var person = registration.find(reference);
        if (!repository.removeContact(person.id(), contactId)) {
            throw new RuleViolation("personContact.unknown");
        }
        audit.changed("person.contact-removed", PersonService.KIND, person.reference(), Map.of(), Map.of());
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void raiseAlert(String reference, AlertText text) {
        var person = registration.find(reference);
        repository.add(PersonAlert.raised(person.id(), text, "core", registration.today()));
        audit.changed("person.alert-raised", PersonService.KIND, person.reference(), Map.of(), Map.of("kind", text.kind(), "text", text.text()));
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endAlert(String reference, Long alertId, LocalDate last) {
        var person = registration.find(reference);
        var alert = repository.find(PersonAlert.class, alertId).filter(found -> found.personId().equals(person.id()))
                .orElseThrow(() -> new RuleViolation("personAlert.unknown"));
        alert.end(last);
        audit.changed("person.alert-ended", PersonService.KIND, person.reference(), Map.of("kind", alert.kind(), "text", alert.text()), Map.of("last", last));
    }

    /** Only those who work with the person, and overseers, may open it from now on. */
    @RequiresPermission(Permissions.PERSON_RESTRICT)
    public void restrict(String reference, long seen, String because) {
        change("person.restricted", reference, seen, because, person -> person.restrict(because));
    }

    @RequiresPermission(Permissions.PERSON_RESTRICT)
    public void liftRestriction(String reference, long seen, String because) {
        if (Registration.blank(because)) {
            throw RuleViolation.at("because", "person.restrictionNeedsReason");
        }
        change("person.restriction-lifted", reference, seen, because, Person::liftRestriction);
    }

    private void change(String action, String reference, long seen, String because, Consumer<Person> verb) {
        var person = registration.find(reference);
        person.mustStillBe(seen);
        var before = Registration.facts(person);
        verb.accept(person);
        repository.flush();
        audit.changed(action, PersonService.KIND, person.reference(), before, Registration.facts(person), because);
    }

    private Viewer viewer() {
        return Viewer.of(current, clock);
    }
}
