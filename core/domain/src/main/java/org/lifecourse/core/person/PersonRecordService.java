package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.person.PersonDetails.Part;
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
    private RestrictedRecords restricted;
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

    /**
     * Who may be the person that is being typed, most likely first, at most ten; of records that the caller may not open only what {@link RestrictedRecords}
     * allows. It is a search, and audited as one.
     */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public PossibleDuplicates duplicates(PersonText text) {
        var viewer = viewer();
        var reach = Reach.of(current.get(), Permissions.PERSON_VIEW, clock);
        var found = new LinkedHashMap<Long, PossibleDuplicate>();
        var hidden = new ArrayList<String>();
        var numbers = Stream.of(words(text.nhsNumber()), words(text.upn()), words(text.localNumber())).filter(number -> !number.isEmpty()).toList();
        numbers.forEach(number -> {
            search.findByIds(repository.findByIdentifier(number, true), viewer).stream().filter(PersonRow::open)
                    .forEach(row -> found.put(row.line().id(), new PossibleDuplicate(row.line(), Likeness.CERTAIN, List.of(DuplicateReason.NUMBER))));
            hidden.addAll(restricted.numbered(number, viewer));
        });
        var named = Registration.words(text.familyName()).length() >= SHORTEST_NAME || Registration.words(text.givenNames()).length() >= SHORTEST_NAME;
        if (named) {
            search.findAlike(text, viewer, reach).forEach(row -> alike(row).ifPresent(like -> found.putIfAbsent(row.line().id(), like)));
            hidden.addAll(restricted.named(Registration.words(text.givenNames()) + " " + Registration.words(text.familyName()), text.exactDay(), viewer));
        }
        if (named || !numbers.isEmpty()) {
            audit.seen("person.compared", "person-search", (named ? "name" : "number") + ": " + found.size());
        }
        return new PossibleDuplicates(within(found, reach), restricted.told("person.compared", hidden));
    }

    private List<PossibleDuplicate> within(Map<Long, PossibleDuplicate> found, Reach reach) {
        var within = repository.within(List.copyOf(found.keySet()), reach);
        return found.values().stream().sorted(Comparator.comparingInt(PossibleDuplicate::score).reversed()).limit(MOST_DUPLICATES)
                .map(like -> within.contains(like.person().id()) ? like : new PossibleDuplicate(like.person().beyondReach(), like.score(), like.reasons()))
                .toList();
    }

    private static Optional<PossibleDuplicate> alike(PersonRow row) {
        var likeness = likeness(row.extra());
        return likeness.score() < Likeness.WARNED ? Optional.empty() : Optional.of(new PossibleDuplicate(row.line(), likeness.score(), likeness.reasons()));
    }

    private static Likeness likeness(Object[] row) {
        return new Likeness((Boolean) row[0], (Boolean) row[1], (Boolean) row[2], (Boolean) row[3], Likeness.Birth.valueOf((String) row[4]), (Boolean) row[5]);
    }

    private static String words(String number) {
        return IdentifierKind.compared(number);
    }

    /** The record page. Every look is audited. */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public PersonDetails details(String reference) {
        return details(reference, EnumSet.allOf(Part.class));
    }

    /** The record page with these parts of it. Every look is audited. */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public PersonDetails details(String reference, Set<Part> parts) {
        var person = registration.find(reference, Permissions.PERSON_VIEW);
        audit.seen("person.viewed", PersonService.KIND, person.reference());
        work.saw("core", PersonService.KIND, person.reference(), person.reference(), "/people/view?person=" + person.reference());
        return read(person, parts);
    }

    /** What a form for editing begins with; whoever could not save is turned away already here. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public PersonDetails forEditing(String reference) {
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        audit.seen("person.viewed", PersonService.KIND, person.reference());
        return read(person, EnumSet.allOf(Part.class));
    }

    private PersonDetails read(Person person, Set<Part> parts) {
        var viewer = viewer();
        var today = registration.today();
        return new PersonDetails(person.version(), repository.findLine(person.id(), viewer).orElseThrow().line(), person.givenNames(), person.familyName(),
                person.preferredName(), person.sex(), person.genderWords(), person.ethnicity(), person.firstLanguage(), person.communication(),
                person.interpreter(), person.lawfulBasis(), person.restrictedBecause(), person.registeredAt(),
                current.may(Permissions.PERSON_EDIT) && registration.reaches(person, Permissions.PERSON_EDIT),
                part(parts, Part.NAMES, () -> details.findNames(person.id())), part(parts, Part.IDENTIFIERS, () -> details.findIdentifiers(person.id())),
                part(parts, Part.ADDRESSES, () -> details.findAddresses(person.id(), viewer.keeper() || details.isInvolved(person.id(), viewer), today)),
                part(parts, Part.CONTACTS, () -> details.findContacts(person.id())), part(parts, Part.RELATIVES, () -> details.findRelatives(person.id(), viewer)),
                part(parts, Part.HOUSEHOLDS, () -> details.findHouseholds(person.id(), viewer)),
                part(parts, Part.ALERTS, () -> details.findAlerts(person.id(), today)),
                part(parts, Part.INVOLVED, () -> involvements.findRows(person.id(), true).stream()
                        .filter(row -> current.get().worksIn(row.module())).map(InvolvementRow::withoutSubject).toList()));
    }

    private static <T> List<T> part(Set<Part> wanted, Part part, Supplier<List<T>> read) {
        return wanted.contains(part) ? read.get() : List.of();
    }

    /** Birth, death, sex, gender, ethnicity, language, communication needs. Names, numbers and address of the text are not looked at. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void amend(String reference, long seen, PersonText text) {
        change("person.amended", Permissions.PERSON_EDIT, reference, seen, null, person -> person.amend(text, registration.today()));
    }

    /** The unborn child was born: from now on it is a child. Names may come later (empty keeps what there is). */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void born(String reference, long seen, LocalDate on, Sex sex, String givenNames, String familyName) {
        change("person.born", Permissions.PERSON_EDIT, reference, seen, null, person -> {
            person.born(on, sex, registration.today());
            registration.nameAtBirth(person, givenNames, familyName);
        });
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void takeName(String reference, long seen, NameText text) {
        change("person.named", Permissions.PERSON_EDIT, reference, seen, null, person -> registration.name(person, text));
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void addIdentifier(String reference, long seen, IdentifierText text) {
        var person = changing(reference, seen);
        var before = text.kind() == null ? List.<PersonIdentifier>of() : current(person, text.kind());
        var former = before.isEmpty() ? Map.<String, Object>of() : before.get(0).facts();
        if (registration.give(person, text)) {
            repository.moveOn(person);
            audit.changed("person.identifier-added", PersonService.KIND, person.reference(), former, Map.of("kind", text.kind(), "value", text.value()));
        }
    }

    private List<PersonIdentifier> current(Person person, IdentifierKind kind) {
        return repository.findIdentifiers(person.id(), kind).stream().filter(PersonIdentifier::isCurrent).toList();
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endIdentifier(String reference, long seen, Long identifierId, LocalDate last) {
        var person = changing(reference, seen);
        var identifier = repository.find(PersonIdentifier.class, identifierId).filter(found -> found.personId().equals(person.id()))
                .orElseThrow(() -> new RuleViolation("personIdentifier.unknown"));
        var before = identifier.facts();
        identifier.end(last);
        repository.moveOn(person);
        audit.changed("person.identifier-ended", PersonService.KIND, person.reference(), before, identifier.facts());
    }

    /** From its first day on they live there (or get letters there); an address of the same kind ends the day before. */
    @RequiresPermission(Permissions.PERSON_EDIT)
    public void moveTo(String reference, long seen, AddressText text) {
        var person = changing(reference, seen);
        var kind = text.kind() == null ? AddressKind.HOME : text.kind();
        var before = repository.findAddresses(person.id()).stream().filter(address -> address.isCurrent() && address.kind() == kind).findFirst()
                .map(PersonAddress::facts).orElse(Map.of());
        if (registration.moveTo(person, text)) {
            repository.moveOn(person);
            audit.changed("person.moved", PersonService.KIND, person.reference(), before, repository.findAddresses(person.id()).stream()
                    .filter(address -> address.isCurrent() && address.kind() == kind).findFirst().map(PersonAddress::facts).orElse(Map.of()));
        }
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endAddress(String reference, long seen, Long addressId, LocalDate last) {
        var person = changing(reference, seen);
        var address = repository.find(PersonAddress.class, addressId).filter(found -> found.personId().equals(person.id()))
                .orElseThrow(() -> new RuleViolation("personAddress.unknown"));
        var before = address.facts();
        address.end(last);
        repository.moveOn(person);
        audit.changed("person.address-ended", PersonService.KIND, person.reference(), before, address.facts());
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void addContact(String reference, long seen, ContactText text) {
        var person = changing(reference, seen);
        if (text.kind() == null) {
            throw RuleViolation.at("kind", "personContact.needsKind");
        }
        text.kind().check(text.value());
        repository.addContact(person.id(), text);
        repository.moveOn(person);
        audit.changed("person.contact-added", PersonService.KIND, person.reference(), Map.of(), Map.of("kind", text.kind(), "value", text.value().strip()));
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void removeContact(String reference, long seen, Long contactId) {
        var person = changing(reference, seen);
        var contact = repository.findContact(person.id(), contactId).orElseThrow(() -> new RuleViolation("personContact.unknown"));
        repository.removeContact(person.id(), contactId);
        repository.moveOn(person);
        audit.changed("person.contact-removed", PersonService.KIND, person.reference(),
                Map.of("kind", contact[0], "value", contact[1], "note", PersonRow.text(contact[2])), Map.of());
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void raiseAlert(String reference, long seen, AlertText text) {
        var person = changing(reference, seen);
        var alert = PersonAlert.raised(person.id(), text, "core", registration.today());
        repository.add(alert);
        repository.moveOn(person);
        audit.changed("person.alert-raised", PersonService.KIND, person.reference(), Map.of(), alert.facts());
    }

    @RequiresPermission(Permissions.PERSON_EDIT)
    public void endAlert(String reference, long seen, Long alertId, LocalDate last) {
        var person = changing(reference, seen);
        var alert = repository.find(PersonAlert.class, alertId).filter(found -> found.personId().equals(person.id()))
                .orElseThrow(() -> new RuleViolation("personAlert.unknown"));
        var before = alert.facts();
        alert.end(last);
        repository.moveOn(person);
        audit.changed("person.alert-ended", PersonService.KIND, person.reference(), before, alert.facts());
    }

    /** The person of whom a part is changed: nobody else has changed any part since the page showed it. */
    private Person changing(String reference, long seen) {
        var person = registration.find(reference, Permissions.PERSON_EDIT);
        person.mustStillBe(seen);
        return person;
    }

    /** Only those who work with the person, and overseers, may open it from now on. */
    @RequiresPermission(Permissions.PERSON_RESTRICT)
    public void restrict(String reference, long seen, String because) {
        change("person.restricted", Permissions.PERSON_RESTRICT, reference, seen, because, person -> person.restrict(because));
    }

    @RequiresPermission(Permissions.PERSON_RESTRICT)
    public void liftRestriction(String reference, long seen, String because) {
        if (Registration.blank(because)) {
            throw RuleViolation.at("because", "person.restrictionNeedsReason");
        }
        change("person.restriction-lifted", Permissions.PERSON_RESTRICT, reference, seen, because, Person::liftRestriction);
    }

    private void change(String action, String permission, String reference, long seen, String because, Consumer<Person> verb) {
        var person = registration.find(reference, permission);
        person.mustStillBe(seen);
        var before = Registration.facts(person);
        verb.accept(person);
        repository.moveOn(person);
        audit.changed(action, PersonService.KIND, person.reference(), before, Registration.facts(person), because);
    }

    private Viewer viewer() {
        return Viewer.of(current, clock);
    }
}
