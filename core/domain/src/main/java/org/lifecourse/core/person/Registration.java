package org.lifecourse.core.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;

/** The steps that pages and imports share when they enter or change a person. Whoever calls it asked for the permission. */
@ApplicationScoped
class Registration {

    @Inject
    private PersonRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /**
     * The person by reference or any current number, to be read or changed with that permission.
     *
     * @throws RecordRestricted when the record is restricted and the caller is not involved
     * @throws AccessDenied when the caller's grant does not reach the person
     */
    Person find(String reference, String permission) {
        var person = known(reference).orElseThrow(() -> new RuleViolation("person.unknown", reference));
        if (!repository.mayOpen(person.id(), Viewer.of(current, clock))) {
            throw new RecordRestricted(person.reference());
        }
        if (!reaches(person, permission)) {
            throw new AccessDenied(permission);
        }
        return person;
    }

    /** The same for somebody who is only named: whoever may not be opened is as unknown as a number that nobody has. */
    Optional<Person> findOpen(String reference, String permission) {
        return known(reference).filter(person -> repository.mayOpen(person.id(), Viewer.of(current, clock)) && reaches(person, permission));
    }

    /** Whether the caller's grants of the permission reach the person. */
    boolean reaches(Person person, String permission) {
        return !repository.within(List.of(person.id()), Reach.of(current.get(), permission, clock)).isEmpty();
    }

    private Optional<Person> known(String reference) {
        var compared = IdentifierKind.compared(reference);
        return repository.findPerson(compared)
                .or(() -> repository.findByIdentifier(compared, false).stream().findFirst().flatMap(id -> repository.find(Person.class, id)));
    }

    Person enter(PersonText text) {
        var person = Person.registered(repository.nextReference(), text, today(), clock.instant());
        repository.add(person);
        repository.add(PersonName.taken(person.id(), NameKind.LEGAL, person.givenNames(), person.familyName(), null));
        if (!person.preferredName().isEmpty()) {
            repository.add(PersonName.taken(person.id(), NameKind.PREFERRED, person.preferredName(), person.familyName(), null));
        }
        repository.prepareForSearch(person.id());
        give(person, IdentifierKind.NHS, text.nhsNumber());
        give(person, IdentifierKind.UPN, text.upn());
        give(person, IdentifierKind.LOCAL, text.localNumber());
        if (text.address() != null && !(blank(text.address().lines()) && blank(text.address().postcode()))) {
            moveTo(person, text.address());
        }
        return person;
    }

    private void give(Person person, IdentifierKind kind, String value) {
        if (!blank(value)) {
            give(person, new IdentifierText(kind, value, null, ""));
        }
    }

    /**
     * @return whether the person has the number only now
     */
    boolean give(Person person, IdentifierText text) {
        var given = PersonIdentifier.given(person.id(), text, NhsNumber.testNumbersAreTaken());
        var holder = repository.findInUse(given.kind(), given.value());
        if (holder.isPresent() && !holder.get().personId().equals(person.id())) {
            throw inUse(given.kind(), holder.get().personId());
        }
        if (holder.isPresent()) {
            return false;
        }
        if (given.kind() != IdentifierKind.LOCAL && given.kind() != IdentifierKind.LEGACY) {
            repository.findIdentifiers(person.id(), given.kind()).stream().filter(PersonIdentifier::isCurrent)
                    .forEach(former -> former.end((text.from() == null ? today() : text.from()).minusDays(1)));
            repository.flush();
        }
        repository.add(given);
        return true;
    }

    /** Names the other person only to those who may open their record. */
    private RuleViolation inUse(IdentifierKind kind, Long holder) {
        var field = kind == IdentifierKind.NHS ? "nhsNumber" : kind == IdentifierKind.UPN ? "upn" : "value";
        var row = repository.findLine(holder, Viewer.of(current, clock)).orElseThrow();
        return row.open() ? RuleViolation.at(field, "personIdentifier.inUse", row.line().reference()) : RuleViolation.at(field, "personIdentifier.inUseElsewhere");
    }

    /**
     * @return whether they have the name only now
     */
    boolean name(Person person, NameText text) {
        if (text.kind() == null || text.kind() == NameKind.FORMER) {
            throw RuleViolation.at("kind", "personName.needsKind");
        }
        if (text.from() != null && text.from().isAfter(today())) {
            throw RuleViolation.at("from", "personName.inFuture");
        }
        var given = words(text.givenNames());
        var family = words(text.familyName());
        if (given.isEmpty() && family.isEmpty()) {
            throw RuleViolation.at("familyName", "person.needsName");
        }
        var same = switch (text.kind()) {
            case LEGAL -> given.equals(person.givenNames()) && family.equals(person.familyName());
            case PREFERRED -> given.equals(person.preferredName());
            default -> false;
        };
        if (same) {
            return false;
        }
        take(person, text, given, family);
        repository.prepareForSearch(person.id());
        return true;
    }

    private void take(Person person, NameText text, String given, String family) {
        var names = repository.findNames(person.id());
        if (text.kind() == NameKind.LEGAL) {
            var former = names.stream().filter(PersonName::isCurrentLegal).toList();
            person.isCalled(given, family, person.preferredName());
            former.forEach(name -> name.givesWay(text.from()));
        } else if (text.kind() == NameKind.PREFERRED) {
            names.stream().filter(PersonName::isCurrentPreferred).forEach(name -> name.givesWay(text.from()));
            person.isCalled(person.givenNames(), person.familyName(), given);
        }
        repository.add(PersonName.taken(person.id(), text.kind(), given, family.isEmpty() ? person.familyName() : family, text.from()));
    }

    /** The first names of a child who was unborn take the place of the stopgap; no former name comes of it. */
    void nameAtBirth(Person person, String givenNames, String familyName) {
        var given = blank(givenNames) ? person.givenNames() : words(givenNames);
        var family = blank(familyName) ? person.familyName() : words(familyName);
        person.isCalled(given, family, person.preferredName());
        repository.findNames(person.id()).stream().filter(PersonName::isCurrentLegal).forEach(name -> name.becomes(given, family));
        repository.prepareForSearch(person.id());
    }

    /**
     * @return whether they have the address only now
     */
    boolean moveTo(Person person, AddressText text) {
        var postcode = Postcode.of(text.postcode());
        var locality = blank(text.localityCode()) ? repository.findLocalityOfPostcode(postcode).filter(found -> !postcode.isEmpty()).orElse(null)
                : repository.findLocality(text.localityCode().strip()).orElseThrow(() -> RuleViolation.at("locality_code", "locality.unknown", text.localityCode()));
        var address = PersonAddress.at(person.id(), text, locality, today());
        var current = repository.findAddresses(person.id()).stream().filter(PersonAddress::isCurrent).filter(former -> former.kind() == address.kind()).toList();
        if (current.stream().anyMatch(former -> former.isSameAs(address))) {
            return false;
        }
        current.forEach(former -> {
            if (address.fromDate().isBefore(former.fromDate())) {
                throw RuleViolation.at("from", "personAddress.beforeTheFormer", former.fromDate());
            }
            former.end(address.fromDate().minusDays(1));
        });
        repository.add(address);
        return true;
    }

    /** What changes of a person, for the audit. */
    static Map<String, Object> facts(Person person) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("givenNames", person.givenNames());
        facts.put("familyName", person.familyName());
        facts.put("preferredName", person.preferredName());
        facts.put("bornOn", person.bornOn());
        facts.put("precision", person.precision());
        facts.put("expectedOn", person.expectedOn());
        facts.put("diedOn", person.diedOn());
        facts.put("sex", person.sex());
        facts.put("gender", person.genderWords());
        facts.put("ethnicity", person.ethnicity());
        facts.put("firstLanguage", person.firstLanguage());
        facts.put("communication", person.communication());
        facts.put("interpreter", person.interpreter());
        facts.put("restricted", person.isRestricted());
        return facts;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static String words(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
