package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.testing.TestDatabase;

/** What those learn of a restricted record, or of a protected home, who may not know it. */
class RestrictedRecordsTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate BORN = LocalDate.of(2011, 6, 17);
    private static final long WORKER = 910001;

    @BeforeAll
    static void staff() {
        DATABASE.execute("insert into core.staff (id, username, display_name) values (910001, 'wes', 'Wes Worker')");
    }

    @BeforeEach
    void nobody() {
        DATABASE.execute("delete from core.person");
        DATABASE.execute("delete from core.household");
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "h801200001001", "sb - 2001", "Katherine Hollis 17/06/2011", "HOLLIS, Katherine 17 June 2011",
        "Katherine Hollis 17/06/2011 SB1 1AA", "Katherine Hollis SB7 7AP 2011-06-17"})
    void whoKnowsExactlyWhoItIsLearnsThatTheRecordExists(String text) {
        restricted((wiring, reference) -> {
            as(wiring, Permissions.PERSON_VIEW, Permissions.PERSON_BREAK_GLASS);

            assertThat(find(wiring, text)).isEqualTo(new PersonHits(List.of(), 0, List.of(new RestrictedHit(reference))));
            assertThat(wiring.recorded()).contains("person.searched-restricted " + reference).noneMatch(entry -> entry.contains("Hollis"));
            as(wiring, Permissions.PERSON_VIEW);
            assertThat(find(wiring, text).restricted()).containsExactly(new RestrictedHit(""));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hollis", "Katherine Hollis", "kath hollis 17/06/2011", "Kathrine Hollis 17/06/2011", "hollis 17/06/2011", "17/06/2011", "june 2011",
        "Katherine Hollis 18/06/2011", "Katherine Hollis june 2011", "Katherine Hollis 2011", "SB7 7AP", "12 Dune Walk", "dune walk", "943 476", "SB-20",
        "Katherine Birthname 17/06/2011", "Katherine Birthname", "401 023 2137"})
    void whoKnowsLessLearnsNothing(String text) {
        restricted((wiring, reference) -> {
            as(wiring, Permissions.PERSON_VIEW, Permissions.PERSON_BREAK_GLASS);

            assertThat(find(wiring, text)).isEqualTo(PersonHits.NONE);
            assertThat(wiring.get(PersonSearchService.class).suggest(text, 5)).isEmpty();
            assertThat(wiring.recorded()).noneMatch(entry -> entry.endsWith("-restricted " + reference)
                    || entry.startsWith("person.searched P") || entry.startsWith("person.suggested P"));
        });
    }

    @Test
    void noFilterTellsAnything() {
        restricted((wiring, reference) -> {
            as(wiring, Permissions.PERSON_VIEW, Permissions.PERSON_BREAK_GLASS);
            var search = wiring.get(PersonSearchService.class);
            var name = "Katherine Hollis 17/06/2011";

            for (var sex : Arrays.asList(Sex.FEMALE, Sex.MALE, null)) {
                assertThat(search.find(new PersonFilter("", sex, 10, 14, "", false), 0, 9)).isEqualTo(PersonHits.NONE);
                assertThat(search.find(new PersonFilter(name, sex, 80, 90, "nowhere", true), 0, 9).restricted()).hasSize(1);
            }
        });
    }

    @Test
    void othersAreCountedWithoutTheRestrictedOnes() {
        restricted((wiring, reference) -> {
            register(wiring, "Katherine", "Hollis", BORN);
            as(wiring, Permissions.PERSON_VIEW);

            var hits = find(wiring, "Katherine Hollis 17/06/2011");

            assertThat(hits.count()).isEqualTo(1);
            assertThat(hits.rows()).hasSize(1);
            assertThat(hits.restricted()).hasSize(1);
            assertThat(wiring.recorded()).contains("person.searched name, birth: 1");
            assertThat(find(wiring, "hollis").count()).isEqualTo(1);
        });
    }

    @Test
    void whileTypingOnlyAnExactMatchTellsAndGivesNoReason() {
        restricted((wiring, reference) -> {
            as(wiring, Permissions.PERSON_VIEW, Permissions.PERSON_BREAK_GLASS);
            var service = wiring.get(PersonRecordService.class);

            for (var typed : List.of(PersonText.of("Katherine", "Hollis", null), PersonText.of("Kath", "Hollis", BORN), PersonText.of("Katherine", "Holis", BORN),
                    PersonText.of("Katherine", "Hollis", BORN.plusDays(1)), PersonText.of("Katherine", "Birthname", BORN))) {
                assertThat(service.duplicates(typed)).isEqualTo(new PossibleDuplicates(List.of(), List.of()));
            }
            assertThat(service.duplicates(PersonText.of("Katherine", "Hollis", BORN)))
                    .isEqualTo(new PossibleDuplicates(List.of(), List.of(new RestrictedHit(reference))));
            assertThat(wiring.recorded()).contains("person.compared name: 0", "person.compared-restricted " + reference);
        });
    }

    @Test
    void joiningAndRelatingByARestrictedReferenceAnswersAsForAnUnknownOne() {
        restricted((wiring, reference) -> {
            var home = wiring.get(FamilyService.class).joinHousehold(reference, version(wiring, reference), "", "12 Dune Walk", TODAY);
            var other = register(wiring, "Owen", "Grange", BORN);
            as(wiring, Permissions.PERSON_VIEW, Permissions.PERSON_EDIT);
            var family = wiring.get(FamilyService.class);
            var seen = version(wiring, other);

            for (var unknown : List.of(reference, home, "943 476 5919", "P999999", "H999999")) {
                assertThatThrownBy(() -> family.joinHousehold(other, seen, unknown, "", TODAY)).isExactlyInstanceOf(RuleViolation.class)
                        .hasMessage("household.unknown").extracting(violation -> ((RuleViolation) violation).field()).isEqualTo("household");
                assertThatThrownBy(() -> family.relate(other, seen, new RelationshipText(unknown, RelationshipKind.SIBLING, false, false, false, null)))
                        .isExactlyInstanceOf(RuleViolation.class).hasMessage("person.unknown")
                        .extracting(violation -> ((RuleViolation) violation).field()).isEqualTo("other");
            }
        });
    }

    @Test
    void aHouseholdWithARestrictedMemberIsNeitherNamedNorFound() {
        restricted((wiring, reference) -> {
            var brother = register(wiring, "Owen", "Hollis", BORN);
            var family = wiring.get(FamilyService.class);
            var home = family.joinHousehold(reference, version(wiring, reference), "", "12 Dune Walk", TODAY.minusYears(1));
            family.joinHousehold(brother, version(wiring, brother), home, "", TODAY.minusYears(1));
            assertThat(details(wiring, brother).households()).extracting(PersonDetails.Household::name).containsExactly("12 Dune Walk");

            as(wiring, Permissions.PERSON_VIEW, Permissions.PERSON_EDIT);

            assertThat(details(wiring, brother).households()).singleElement().satisfies(household -> {
                assertThat(household.hidden()).isTrue();
                assertThat(household.name()).isEmpty();
                assertThat(household.members()).extracting(PersonLine::reference).containsExactly(brother);
            });
            family.putMember(brother, "12 Dune Walk", TODAY);
            assertThat(details(wiring, brother).households()).singleElement().satisfies(household -> {
                assertThat(household.reference()).isNotEqualTo(home);
                assertThat(household.members()).extracting(PersonLine::reference).containsExactly(brother);
            });
        });
    }

    @Test
    void aHouseholdWithAProtectedHomeIsNeitherNamedNorFoundByThoseNotInvolved() {
        run(wiring -> {
            var ella = register(wiring, "Ella", "Hollis", BORN);
            var owen = register(wiring, "Owen", "Hollis", BORN);
            var family = wiring.get(FamilyService.class);
            var home = family.joinHousehold(ella, version(wiring, ella), "", "12 Dune Walk", TODAY.minusYears(1));
            family.joinHousehold(owen, version(wiring, owen), home, "", TODAY.minusYears(1));
            wiring.get(PersonRecordService.class).raiseAlert(ella, version(wiring, ella), new AlertText(AlertKind.ADDRESS_PROTECTED, "Refuge", null));
            as(wiring, Permissions.PERSON_VIEW, Permissions.PERSON_EDIT);

            assertThat(details(wiring, ella).households()).singleElement().satisfies(household -> assertThat(household.name()).isEmpty());
            assertThat(details(wiring, owen).households()).singleElement().satisfies(household -> {
                assertThat(household.name()).isEmpty();
                assertThat(household.members()).extracting(PersonLine::reference).containsExactly(owen);
            });
            var stranger = register(wiring, "Sam", "Grange", BORN);
            for (var unknown : List.of(home, ella, owen)) {
                assertThatThrownBy(() -> family.joinHousehold(stranger, version(wiring, stranger), unknown, "", TODAY)).hasMessage("household.unknown");
            }
            wiring.get(InvolvementService.class).involve(id(wiring, ella), "children", "contact", "C1", "Social worker", WORKER, null, TODAY);
            assertThat(details(wiring, owen).households()).extracting(PersonDetails.Household::name).containsExactly("12 Dune Walk");
            assertThat(family.joinHousehold(stranger, version(wiring, stranger), owen, "", TODAY)).isEqualTo(home);
        });
    }

    /** Adopted: the birth name is a former one, the number of that time has ended. */
    private static void restricted(BiConsumer<Wiring, String> work) {
        run(wiring -> {
            var service = wiring.get(PersonRecordService.class);
            var reference = service.register(new PersonText("Katherine", "Birthname", "", BORN, null, null, null, Sex.FEMALE, "", "", "", "", false,
                    "401 023 2137", "H801200001001", "SB-2001", new AddressText(AddressKind.HOME, "12 Dune Walk", "sb77ap", "", false, LocalDate.of(2020, 1, 1))));
            service.takeName(reference, version(wiring, reference), new NameText(NameKind.LEGAL, "Katherine", "Hollis", LocalDate.of(2015, 1, 1)));
            service.addIdentifier(reference, version(wiring, reference), new IdentifierText(IdentifierKind.NHS, "943 476 5919", LocalDate.of(2015, 1, 1), ""));
            service.restrict(reference, version(wiring, reference), "adopted");
            work.accept(wiring, reference);
        });
    }

    private static String register(Wiring wiring, String given, String family, LocalDate born) {
        return wiring.get(PersonRecordService.class).register(PersonText.of(given, family, born));
    }

    private static PersonHits find(Wiring wiring, String text) {
        return wiring.get(PersonSearchService.class).find(PersonFilter.of(text), 0, 20);
    }

    private static PersonDetails details(Wiring wiring, String reference) {
        return wiring.get(PersonRecordService.class).details(reference);
    }

    private static long version(Wiring wiring, String reference) {
        return details(wiring, reference).version();
    }

    private static Long id(Wiring wiring, String reference) {
        return details(wiring, reference).line().id();
    }

    private static void as(Wiring wiring, String... permissions) {
        wiring.as(new Actor(WORKER, "wes", "Wes Worker", Arrays.stream(permissions).collect(Collectors.toMap(permission -> permission,
                permission -> List.of(Scope.EVERYWHERE))), false));
    }

    private static void run(java.util.function.Consumer<Wiring> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY)));
    }
}
