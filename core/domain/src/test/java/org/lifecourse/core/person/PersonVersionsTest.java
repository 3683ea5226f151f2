package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

/** Whatever hangs on a person is changed only by those who saw the person as they are now, and leaves its former values in the audit. */
class PersonVersionsTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);
    private static final String OTHER_NHS = "4010232137";

    /** A change of a part, made by somebody who saw that version. */
    private interface Change {

        void by(long seen);
    }

    @BeforeEach
    void nobody() {
        DATABASE.execute("delete from core.person");
        DATABASE.execute("delete from core.household");
    }

    @Test
    void eachChangeIsRefusedToThoseWhoSawAnOlderVersionAndMovesTheVersionOn() {
        run(wiring -> {
            var ella = ella(wiring);
            changes(wiring, ella).forEach((name, change) -> {
                var seen = version(wiring, ella);

                assertThatThrownBy(() -> change.by(seen - 1)).as(name + " by an older version").isInstanceOf(ChangedMeanwhile.class);
                change.by(seen);
                assertThat(version(wiring, ella)).as("version after " + name).isGreaterThan(seen);
                assertThatThrownBy(() -> change.by(seen)).as(name + " once more").isInstanceOf(ChangedMeanwhile.class);
            });
        });
    }

    @Test
    void aRelationshipMovesBothEndsOn() {
        run(wiring -> {
            var ella = ella(wiring);
            var owen = register(wiring, "Owen", "Hollis");
            var seen = version(wiring, owen);

            wiring.get(FamilyService.class).relate(ella, version(wiring, ella), new RelationshipText(owen, RelationshipKind.TWIN, false, false, false, null));

            assertThat(version(wiring, owen)).isGreaterThan(seen);
        });
    }

    @Test
    void theFormerValuesStandInTheAudit() {
        run(wiring -> {
            var ella = ella(wiring);
            changes(wiring, ella).values().forEach(change -> change.by(version(wiring, ella)));

            assertThat(changed(wiring)).anyMatch(entry -> entry.matches("person.contact-removed \\w+ \\{.*value=07700900123.*} -> \\{}"));
            assertThat(changed(wiring)).anyMatch(entry -> entry.matches("person.address-ended \\w+ \\{.*lines=1 High Street.*last=null} -> \\{.*last=2024-12-31}"));
            assertThat(changed(wiring)).anyMatch(entry -> entry.matches("person.moved \\w+ \\{.*lines=12 Dune Walk.*} -> \\{.*lines=1 High Street.*}"));
            assertThat(changed(wiring)).anyMatch(entry -> entry.matches("person.alert-ended \\w+ \\{.*text=Epilepsy.*last=null} -> \\{.*last=2024-12-31}"));
            assertThat(changed(wiring)).anyMatch(entry -> entry.matches("person.identifier-ended \\w+ \\{.*" + OTHER_NHS + ".*} -> \\{.*last=2024-12-31}"));
            assertThat(changed(wiring)).anyMatch(entry -> entry.matches("person.relationship-ended \\w+ \\{kind=SIBLING.*last=null} -> \\{.*last=2024-12-31}"));
            assertThat(changed(wiring)).anyMatch(entry -> entry.matches("person.household-joined \\w+ \\{household=} -> \\{.*household=H\\d+.*}"));
        });
    }

    @Test
    void aProtectedAddressStaysOutOfTheAudit() {
        run(wiring -> {
            var ella = ella(wiring);
            wiring.get(PersonRecordService.class).moveTo(ella, version(wiring, ella), new AddressText(AddressKind.HOME, "Refuge House", "SB1 1AA", "", true, TODAY));

            assertThat(changed(wiring)).noneMatch(entry -> entry.contains("Refuge House") || entry.contains("SB1 1AA"));
        });
    }

    private static Map<String, Change> changes(Wiring wiring, String ella) {
        var service = wiring.get(PersonRecordService.class);
        var family = wiring.get(FamilyService.class);
        var owen = register(wiring, "Owen", "Grange");
        var changes = new LinkedHashMap<String, Change>();
        changes.put("another name", seen -> service.takeName(ella, seen, new NameText(NameKind.ALIAS, "Elle", "Hollis", null)));
        changes.put("a number", seen -> service.addIdentifier(ella, seen, new IdentifierText(IdentifierKind.NHS, OTHER_NHS, TODAY, "")));
        changes.put("the end of a number", seen -> service.endIdentifier(ella, seen, details(wiring, ella).identifiers().get(0).id(), TODAY));
        changes.put("a move", seen -> service.moveTo(ella, seen, new AddressText(AddressKind.HOME, "1 High Street", "SB1 1AA", "", false, TODAY)));
        changes.put("the end of an address", seen -> service.endAddress(ella, seen, details(wiring, ella).addresses().get(0).id(), TODAY));
        changes.put("a contact", seen -> service.addContact(ella, seen, new ContactText(ContactKind.MOBILE, "07700900123", "")));
        changes.put("the end of a contact", seen -> service.removeContact(ella, seen, details(wiring, ella).contacts().stream().findFirst()
                .map(PersonDetails.Contact::id).orElse(0L)));
        changes.put("an alert", seen -> service.raiseAlert(ella, seen, new AlertText(AlertKind.HEALTH, "Epilepsy", null)));
        changes.put("the end of an alert", seen -> service.endAlert(ella, seen, details(wiring, ella).alerts().get(0).id(), TODAY));
        changes.put("a relationship", seen -> family.relate(ella, seen, new RelationshipText(owen, RelationshipKind.SIBLING, false, false, false, null)));
        changes.put("the end of a relationship", seen -> family.endRelationship(ella, seen, details(wiring, ella).relatives().get(0).id(), TODAY));
        changes.put("a household", seen -> family.joinHousehold(ella, seen, "", "12 Dune Walk", TODAY));
        changes.put("the end of a household", seen -> family.leaveHousehold(ella, seen, details(wiring, ella).households().get(0).reference(), TODAY));
        return changes;
    }

    private static String ella(Wiring wiring) {
        return wiring.get(PersonRecordService.class).register(new PersonText("Ella", "Hollis", "", LocalDate.of(2011, 6, 17), null, null, null, Sex.FEMALE, "",
                "", "", "", false, "943 476 5919", "", "", new AddressText(AddressKind.HOME, "12 Dune Walk", "SB7 7AP", "", false, LocalDate.of(2020, 1, 1))));
    }

    private static String register(Wiring wiring, String given, String family) {
        return wiring.get(PersonRecordService.class).register(PersonText.of(given, family, LocalDate.of(2011, 6, 17)));
    }

    private static PersonDetails details(Wiring wiring, String reference) {
        return wiring.get(PersonRecordService.class).details(reference);
    }

    private static long version(Wiring wiring, String reference) {
        return details(wiring, reference).version();
    }

    /** Action, reference, values before and after. */
    private static List<String> changed(Wiring wiring) {
        return wiring.changes().stream().map(change -> change.action() + " " + change.subject() + " " + change.before() + " -> " + change.after()).toList();
    }

    private static void run(Consumer<Wiring> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY)));
    }
}
