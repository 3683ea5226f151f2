package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.testing.TestDatabase;

/** The people index on a real database: entering, finding, warning, restricting. */
class PersonIndexTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate BORN = LocalDate.of(2011, 6, 17);
    private static final long WORKER = 900001;
    private static final long MANAGER = 900002;
    private static final long OTHER_MANAGER = 900003;

    @BeforeAll
    static void staff() {
        DATABASE.execute("insert into core.organisation (id, code, name, kind) values (900100, 'council', 'Council', 'COUNCIL')");
        DATABASE.execute("insert into core.team (id, code, name, organisation_id, service_area) values (900101, 'front-door', 'Front door', 900100, 'children')");
        DATABASE.execute("insert into core.staff (id, username, display_name, organisation_id, team_id) values (900001, 'worker', 'Wes Worker', 900100, null),"
                + " (900002, 'manager', 'Mo Manager', 900100, 900101), (900003, 'other', 'Ola Other', 900100, null)");
        DATABASE.execute("insert into core.locality (id, code, name, kind) values (900200, 'north', 'North', 'LOCALITY'), (900201, 'dunes', 'Dunes', 'WARD')");
        DATABASE.execute("update core.locality set parent_id = 900200 where code = 'dunes'");
        DATABASE.execute("insert into core.permission (code, module, description) values ('core.person.restrict', 'core', 'Restrict')");
        DATABASE.execute("insert into core.role (id, code, title) values (900300, 'MANAGER', 'Manager')");
        DATABASE.execute("insert into core.role_permission values (900300, 'core.person.restrict')");
        DATABASE.execute("insert into core.role_grant (staff_id, role_id, from_date) values (900002, 900300, '2020-01-01'), (900003, 900300, '2020-01-01')");
    }

    @BeforeEach
    void nobody() {
        DATABASE.execute("delete from core.notification");
        DATABASE.execute("delete from core.person");
        DATABASE.execute("delete from core.household");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Katherine Hollis", "hollis katherine", "Catherine Holis", "kathrine hollis", "kath hol", "hol kath", "Hollys", "Kathryn Hollis",
        "HOLLIS, Katherine", "k hollis", "17/06/2011", "17 June 2011", "hollis 17.6.11", "Hollis 2011", "sb7 7ap", "katherine SB77AP", "12 Dune Walk",
        "dune walk", "943 476 5919", "9434765919", "SB-2001", "sb - 2001", "H801200001001"})
    void onePersonIsFoundByAnythingThatIsKnown(String text) {
        run(wiring -> {
            katherine(wiring);
            register(wiring, "Tobias", "Grange", LocalDate.of(1950, 3, 2));

            assertThat(names(wiring, text)).as(text).containsExactly("Katherine Hollis");
        });
    }

    @Test
    void accentsApostrophesAndHyphensDoNotMatter() {
        run(wiring -> {
            register(wiring, "Zoë", "O’Neill-Núñez", BORN);

            assertThat(names(wiring, "zoe oneill")).hasSize(1);
            assertThat(names(wiring, "O'Neill")).hasSize(1);
            assertThat(names(wiring, "nunez zoe")).hasSize(1);
        });
    }

    @Test
    void theFormerNameFindsThePersonAndSaysSo() {
        run(wiring -> {
            var reference = katherine(wiring);
            wiring.get(PersonRecordService.class).takeName(reference, version(wiring, reference), new NameText(NameKind.LEGAL, "Katherine", "Brightwell",
                    LocalDate.of(2024, 1, 8)));

            var hits = find(wiring, "hollis");

            assertThat(hits.rows()).singleElement().satisfies(hit -> {
                assertThat(hit.person().name()).isEqualTo("Katherine Brightwell");
                assertThat(hit.formerName()).isEqualTo("Katherine Hollis");
            });
            assertThat(names(wiring, "Brightwell")).hasSize(1);
            assertThat(details(wiring, reference).names()).extracting(PersonDetails.Name::kind, PersonDetails.Name::words, PersonDetails.Name::to)
                    .contains(org.assertj.core.groups.Tuple.tuple(NameKind.FORMER, "Katherine Hollis", LocalDate.of(2024, 1, 7)));
        });
    }

    @Test
    void theBestHitComesFirstAndPagesAreCutInTheDatabase() {
        run(wiring -> {
            for (var family : List.of("Hollisson", "Hollis", "Holister", "Hollins")) {
                register(wiring, "Sam", family, BORN);
            }

            assertThat(find(wiring, "sam hollis").rows().get(0).person().name()).isEqualTo("Sam Hollis");
            var page = wiring.get(PersonSearchService.class).find(PersonFilter.of("sam"), 2, 2);
            assertThat(page.count()).isEqualTo(4);
            assertThat(page.rows()).hasSize(2);
        });
    }

    @Test
    void filtersNarrowByAgeSexAndPlaceWithWhatLiesInIt() {
        run(wiring -> {
            katherine(wiring);
            register(wiring, "Tobias", "Grange", LocalDate.of(2006, 2, 28));
            register(wiring, "Leap", "Grange", LocalDate.of(2004, 2, 29));
            var search = wiring.get(PersonSearchService.class);

            assertThat(search.find(new PersonFilter("", null, 18, 18, "", false), 0, 10).rows()).extracting(hit -> hit.person().name())
                    .containsExactly("Tobias Grange");
            assertThat(search.find(new PersonFilter("", null, 20, 20, "", false), 0, 10).rows()).extracting(hit -> hit.person().age()).containsExactly(20);
            assertThat(search.find(new PersonFilter("", Sex.FEMALE, null, null, "north", false), 0, 10).rows()).hasSize(1);
            assertThat(search.find(new PersonFilter("", Sex.MALE, null, null, "north", false), 0, 10).rows()).isEmpty();
            assertThat(search.find(PersonFilter.of("  "), 0, 10)).isEqualTo(PersonHits.NONE);
        });
    }

    @Test
    void everySearchIsAuditedWithoutTheNameThatWasSearched() {
        run(wiring -> {
            katherine(wiring);
            find(wiring, "hollis 2011");

            assertThat(wiring.recorded()).contains("person.searched name, birth: 1").noneMatch(entry -> entry.toLowerCase().contains("hollis"));
        });
    }

    @Test
    void aSecondNumberEndsTheFirstAndBothFindThePerson() {
        run(wiring -> {
            var reference = katherine(wiring);
            var service = wiring.get(PersonRecordService.class);
            service.addIdentifier(reference, version(wiring, reference), new IdentifierText(IdentifierKind.NHS, "401 023 2137", LocalDate.of(2024, 2, 1), "tracing service"));

            assertThat(details(wiring, reference).line().nhsNumber()).isEqualTo("4010232137");
            assertThat(details(wiring, reference).identifiers()).filteredOn(number -> number.kind() == IdentifierKind.NHS)
                    .extracting(PersonDetails.Identifier::value, PersonDetails.Identifier::to).containsExactly(
                            org.assertj.core.groups.Tuple.tuple("4010232137", null),
                            org.assertj.core.groups.Tuple.tuple("9434765919", LocalDate.of(2024, 1, 31)));
            assertThat(names(wiring, "9434765919")).hasSize(1);
            assertThat(names(wiring, "4010232137")).hasSize(1);
            assertThatThrownBy(() -> service.register(new PersonText("X", "Y", "", null, null, null, null, Sex.UNKNOWN, "", "", "", "", false, "4010232137",
                    "", "", null))).hasMessage("personIdentifier.inUse");
        });
    }

    @Test
    void whileTypingPossibleDuplicatesAreNamedButNoTwins() {
        run(wiring -> {
            register(wiring, "Ella", "Hollis", BORN);
            var service = wiring.get(PersonRecordService.class);

            assertThat(service.duplicates(PersonText.of("Ella", "Hollis", BORN)).rows()).singleElement()
                    .satisfies(found -> assertThat(found.reasons()).containsExactly(DuplicateReason.SAME_NAME, DuplicateReason.SAME_BIRTH));
            assertThat(service.duplicates(PersonText.of("Hollis", "Ella", BORN)).rows()).hasSize(1);
            assertThat(service.duplicates(PersonText.of("Ela", "Holis", BORN)).rows()).hasSize(1);
            assertThat(service.duplicates(PersonText.of("Ella", "Hollis", LocalDate.of(2011, 6, 18))).rows()).hasSize(1);
            assertThat(service.duplicates(PersonText.of("Ella", "Hollis", null)).rows()).hasSize(1);
            assertThat(service.duplicates(PersonText.of("Ellie", "Hollis", BORN)).rows()).isEmpty();
            assertThat(service.duplicates(PersonText.of("Owen", "Hollis", BORN)).rows()).isEmpty();
            assertThat(service.duplicates(PersonText.of("Ella", "Hollis", LocalDate.of(1970, 1, 1))).rows()).isEmpty();
        });
    }

    @Test
    void aNumberIsTheSurestSignOfADuplicate() {
        run(wiring -> {
            katherine(wiring);

            assertThat(wiring.get(PersonRecordService.class).duplicates(new PersonText("", "", "", null, null, null, null, Sex.UNKNOWN, "", "", "", "", false,
                    "943 476 5919", "", "", null)).rows()).singleElement().satisfies(found -> {
                        assertThat(found.score()).isEqualTo(100);
                        assertThat(found.reasons()).containsExactly(DuplicateReason.NUMBER);
                    });
        });
    }

    @Test
    void twinsAreRelatedOnceAndSeenFromBothSides() {
        run(wiring -> {
            var ella = register(wiring, "Ella", "Hollis", BORN);
            var owen = register(wiring, "Owen", "Hollis", BORN);
            var family = wiring.get(FamilyService.class);
            family.relate(ella, version(wiring, ella), new RelationshipText(owen, RelationshipKind.TWIN, false, false, false, null));

            assertThatThrownBy(() -> family.relate(owen, version(wiring, owen), new RelationshipText(ella, RelationshipKind.TWIN, false, false, false, null)))
                    .hasMessage("personRelationship.hasAlready");
            assertThat(details(wiring, owen).relatives()).extracting(PersonDetails.Relative::reference).containsExactly(ella);
            assertThat(wiring.get(PersonService.class).siblings(id(wiring, owen))).extracting(PersonLine::reference).containsExactly(ella);
            assertThatThrownBy(() -> family.relate(ella, version(wiring, ella), new RelationshipText(ella, RelationshipKind.SIBLING, false, false, false, null)))
                    .hasMessage("personRelationship.toThemselves");
        });
    }

    @Test
    void childrenOfOneParentAreSiblingsAndShareAHousehold() {
        run(wiring -> {
            var mother = register(wiring, "Marta", "Hollis", LocalDate.of(1985, 1, 1));
            var ella = register(wiring, "Ella", "Hollis", BORN);
            var owen = register(wiring, "Owen", "Hollis", LocalDate.of(2009, 1, 1));
            var family = wiring.get(FamilyService.class);
            family.relate(mother, version(wiring, mother), new RelationshipText(ella, RelationshipKind.PARENT, false, true, true, null));
            family.relate(owen, version(wiring, owen), new RelationshipText(mother, RelationshipKind.PARENT, true, true, false, null));

            assertThat(wiring.get(PersonService.class).siblings(id(wiring, ella))).extracting(PersonLine::reference).containsExactly(owen);

            var first = family.joinHousehold(mother, version(wiring, mother), "", "12 Dune Walk", TODAY.minusYears(2));
            family.joinHousehold(ella, version(wiring, ella), mother, "", TODAY.minusYears(2));
            assertThat(details(wiring, ella).households()).singleElement().satisfies(household -> {
                assertThat(household.name()).isEqualTo("12 Dune Walk");
                assertThat(household.members()).extracting(PersonLine::reference).containsExactly(mother, ella);
            });
            family.joinHousehold(ella, version(wiring, ella), "", "", TODAY);
            assertThat(details(wiring, mother).households()).singleElement().satisfies(household -> assertThat(household.members()).hasSize(1));
            assertThat(details(wiring, ella).households()).singleElement().satisfies(household -> assertThat(household.reference()).isNotEqualTo(first));
        });
    }

    @Test
    void theUnbornBecomesAChildOnTheSameRecord() {
        run(wiring -> {
            var service = wiring.get(PersonRecordService.class);
            var reference = service.register(new PersonText("", "Hollis", "", null, BirthPrecision.UNBORN, TODAY.plusWeeks(3), null, Sex.UNKNOWN, "", "", "",
                    "", false, "", "", "", null));
            assertThat(names(wiring, "hollis")).containsExactly("Unborn Hollis");
            assertThat(details(wiring, reference).line().age()).isNull();

            service.born(reference, version(wiring, reference), TODAY, Sex.FEMALE, "Ivy", "");

            assertThat(details(wiring, reference).line()).extracting(PersonLine::name, PersonLine::age, PersonLine::expectedOn)
                    .containsExactly("Ivy Hollis", 0, null);
            assertThat(details(wiring, reference).names()).extracting(PersonDetails.Name::words).containsExactly("Ivy Hollis");
            assertThat(names(wiring, "ivy 29/2/2024")).containsExactly("Ivy Hollis");
        });
    }

    @Test
    void aMoveEndsTheFormerHomeTheDayBeforeAndTakesThePlaceOfThePostcode() {
        run(wiring -> {
            var reference = katherine(wiring);
            var other = register(wiring, "Tobias", "Grange", BORN);
            wiring.get(PersonRecordService.class).moveTo(other, version(wiring, other), new AddressText(AddressKind.HOME, "14 Dune Walk", "SB7 7AP", "", false, TODAY));
            wiring.get(PersonRecordService.class).moveTo(reference, version(wiring, reference), new AddressText(AddressKind.HOME, "1 High Street", "SB1 1AA", "", false, TODAY));

            assertThat(details(wiring, other).line().locality()).isEqualTo("Dunes");
            assertThat(details(wiring, reference).addresses()).extracting(PersonDetails.Address::lines, PersonDetails.Address::to).containsExactly(
                    org.assertj.core.groups.Tuple.tuple("1 High Street", null), org.assertj.core.groups.Tuple.tuple("12 Dune Walk", TODAY.minusDays(1)));
        });
    }

    @Test
    void aProtectedAddressIsReadOnlyByThoseWhoWorkWithThePerson() {
        run(wiring -> {
            var reference = katherine(wiring);
            wiring.get(PersonRecordService.class).raiseAlert(reference, version(wiring, reference), new AlertText(AlertKind.ADDRESS_PROTECTED, "Refuge", null));
            asWorker(wiring);

            assertThat(names(wiring, "SB7 7AP")).isEmpty();
            assertThat(details(wiring, reference).line().address()).isEmpty();
            assertThat(details(wiring, reference).addresses()).singleElement().satisfies(address -> assertThat(address.lines()).isEmpty());

            wiring.get(InvolvementService.class).involve(id(wiring, reference), "children", "contact", "C1", "Social worker", WORKER, null, TODAY);
            assertThat(details(wiring, reference).addresses()).singleElement().satisfies(address -> assertThat(address.lines()).isEqualTo("12 Dune Walk"));
        });
    }

    @Test
    void twoPeopleAtOnceAreTold() {
        run(wiring -> {
            var reference = katherine(wiring);
            var seen = version(wiring, reference);
            var service = wiring.get(PersonRecordService.class);
            service.amend(reference, seen, PersonText.of("Katherine", "Hollis", LocalDate.of(2011, 6, 18)));

            assertThatThrownBy(() -> service.amend(reference, seen, PersonText.of("Katherine", "Hollis", BORN))).isInstanceOf(ChangedMeanwhile.class);
        });
    }

    @Test
    void aRestrictedRecordIsClosedToOthersEverywhere() {
        run(wiring -> {
            var reference = katherine(wiring);
            var id = id(wiring, reference);
            wiring.get(PersonRecordService.class).restrict(reference, version(wiring, reference), "adopted");
            asWorker(wiring);
            var people = wiring.get(PersonService.class);

            assertThat(people.mayOpen(id)).isFalse();
            assertThatThrownBy(() -> people.open(id, "x")).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> people.named(reference)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> details(wiring, reference)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> wiring.get(InvolvementService.class).of(id, false)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> wiring.get(PersonRecordService.class).addContact(reference, 0, new ContactText(ContactKind.PHONE, "0123456789", "")))
                    .isInstanceOf(RecordRestricted.class);
        });
    }

    @Test
    void nobodyIsNotThePortal() {
        run(wiring -> {
            var reference = katherine(wiring);
            wiring.get(PersonRecordService.class).restrict(reference, version(wiring, reference), "adopted");
            var id = id(wiring, reference);

            assertThat(wiring.get(PersonService.class).mayOpen(id)).isTrue();
            wiring.as(Actor.NOBODY);
            assertThat(wiring.get(PersonService.class).mayOpen(id)).isFalse();
        });
    }

    @Test
    void workingWithThePersonOrTheirTeamOpensTheRecordUntilItEnds() {
        run(wiring -> {
            var reference = katherine(wiring);
            var id = id(wiring, reference);
            wiring.get(PersonRecordService.class).restrict(reference, version(wiring, reference), "adopted");
            var involvement = wiring.get(InvolvementService.class);
            involvement.involve(id, "children", "contact", "C1", "Social worker", WORKER, null, TODAY.minusDays(3));
            asWorker(wiring);
            assertThat(wiring.get(PersonService.class).mayOpen(id)).isTrue();

            involvement.involve(id, "children", "contact", "C1", "Social worker", null, 900101L, TODAY);
            assertThat(wiring.get(PersonService.class).mayOpen(id)).isFalse();
            as(wiring, MANAGER, Permissions.PERSON_VIEW);
            assertThat(wiring.get(PersonService.class).open(id, "contact.viewed").name()).isEqualTo("Katherine Hollis");
            assertThat(wiring.recorded()).contains("contact.viewed " + reference);
            assertThat(involvement.of(id, true)).extracting(InvolvementRow::to).containsExactly(null, TODAY.minusDays(1));

            involvement.end("children", "contact", "C1", TODAY);
            assertThat(wiring.get(PersonService.class).mayOpen(id)).isFalse();
        });
    }

    @Test
    void aBrokenGlassOpensForAnHourAndIsReviewedBySomebodyElse() {
        run(wiring -> {
            var reference = katherine(wiring);
            var id = id(wiring, reference);
            wiring.get(PersonRecordService.class).restrict(reference, version(wiring, reference), "adopted");
            asWorker(wiring);
            var glass = wiring.get(BreakGlassService.class);

            assertThatThrownBy(() -> glass.open(reference, "because")).hasMessage("breakGlass.needsReason");
            var until = glass.open(reference, "Police ask who the guardian is");
            assertThat(glass.open(reference, "Once more, the same hour")).isEqualTo(until);
            assertThat(wiring.get(PersonService.class).mayOpen(id)).isTrue();
            assertThat(wiring.recorded()).contains("person.glass-broken " + reference);
        });
        assertThat(DATABASE.query("select string_agg(staff_id || ' ' || title, ',' order by staff_id) from core.notification")).asString()
                .matches("900002 Wes Worker opened the restricted record P\\d+,900003 Wes Worker opened the restricted record P\\d+");
        assertThat(DATABASE.query("select core.may_open_person(person_id, 900001, false, until - interval '1 second') from core.break_glass")).isEqualTo(true);
        assertThat(DATABASE.query("select core.may_open_person(person_id, 900001, false, until) from core.break_glass")).isEqualTo(false);
        run(wiring -> {
            var glass = wiring.get(BreakGlassService.class);
            as(wiring, WORKER, Permissions.PERSON_RESTRICT);
            var id = glass.unreviewed().get(0).id();
            assertThatThrownBy(() -> glass.review(id, "all well")).hasMessage("breakGlass.ownReview");
            as(wiring, MANAGER, Permissions.PERSON_RESTRICT);
            glass.review(id, "The police had asked");
            assertThat(glass.unreviewed()).isEmpty();
            as(wiring, OTHER_MANAGER, Permissions.PERSON_RESTRICT);
            assertThatThrownBy(() -> glass.review(id, "again")).hasMessage("breakGlass.isReviewedAlready");
            assertThat(wiring.get(PersonDetailsRepository.class).review(id, OTHER_MANAGER, "at the same moment", java.time.Instant.EPOCH)).isFalse();
            assertThat(wiring.get(PersonDetailsRepository.class).findGlass(id, "")).get().extracting(GlassRow::review).isEqualTo("The police had asked");
        });
    }

    @Test
    void aFileBringsPeopleInAndUpToDate() {
        run(wiring -> {
            var people = wiring.get(PersonImport.class);
            var row = Map.of("local_number", "SB-2006", "family_name", "Hollis", "expected_on", "2024-05-01", "alert_text", "Chaperone needed");
            assertThat(people.apply(new ImportRow(2, row))).isEqualTo(Effect.ADDED);
            assertThat(people.apply(new ImportRow(2, row))).isEqualTo(Effect.SAME);
            assertThat(people.apply(new ImportRow(2, Map.of("local_number", "sb-2006", "family_name", "Hollis", "given_names", "Ivy", "born_on", "2024-02-20",
                    "sex", "2")))).isEqualTo(Effect.CHANGED);
            people.apply(new ImportRow(3, Map.of("local_number", "SB-1001", "family_name", "Hollis", "given_names", "Marta")));
            assertThat(wiring.get(PersonRelationshipImport.class).apply(new ImportRow(2, Map.of("person", "SB-1001", "other", "SB-2006", "kind", "parent",
                    "parental_responsibility", "yes")))).isEqualTo(Effect.ADDED);
            assertThat(wiring.get(HouseholdMemberImport.class).apply(new ImportRow(2, Map.of("household", "HH-1", "person", "SB-2006")))).isEqualTo(Effect.ADDED);
            assertThat(wiring.get(HouseholdMemberImport.class).apply(new ImportRow(2, Map.of("household", "HH-1", "person", "SB-2006")))).isEqualTo(Effect.SAME);

            assertThat(names(wiring, "SB-2006")).containsExactly("Ivy Hollis");
            assertThat(details(wiring, "SB-2006").relatives()).singleElement().satisfies(mother -> assertThat(mother.parentalResponsibility()).isTrue());
        });
    }

    @Test
    void anImportOfPeopleCanBeUndone() {
        DATABASE.execute("insert into core.import_job (id, target, file_name, file_size, sha256, staff, staff_name, state, started_at) values (1, 'person',"
                + " 'a.csv', 1, 'x', 'worker', 'Wes Worker', 'IMPORTED', now())");
        run(wiring -> {
            wiring.get(ImportMark.class).begin(1);
            katherine(wiring);
        });

        assertThat(DATABASE.query("select count(*) from core.person")).isEqualTo(1L);
        assertThat(DATABASE.query("select count(*) from core.undo_import(1)")).isEqualTo(0L);
        assertThat(DATABASE.query("select count(*) from core.person")).isEqualTo(0L);
    }

    private static String katherine(Wiring wiring) {
        return wiring.get(PersonRecordService.class).register(new PersonText("Katherine", "Hollis", "", BORN, null, null, null, Sex.FEMALE, "", "", "", "",
                false, "943 476 5919", "H801200001001", "SB-2001", new AddressText(AddressKind.HOME, "12 Dune Walk", "sb77ap", "dunes", false,
                LocalDate.of(2020, 1, 1))));
    }

    private static String register(Wiring wiring, String given, String family, LocalDate born) {
        return wiring.get(PersonRecordService.class).register(PersonText.of(given, family, born));
    }

    private static PersonHits find(Wiring wiring, String text) {
        return wiring.get(PersonSearchService.class).find(PersonFilter.of(text), 0, 20);
    }

    private static List<String> names(Wiring wiring, String text) {
        return find(wiring, text).rows().stream().map(hit -> hit.person().name()).toList();
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

    private static void asWorker(Wiring wiring) {
        as(wiring, WORKER, Permissions.PERSON_VIEW);
    }

    private static void as(Wiring wiring, long staff, String permission) {
        wiring.as(new Actor(staff, "s" + staff, staff == WORKER ? "Wes Worker" : "Somebody", Map.of(permission, List.of(Scope.EVERYWHERE)), false));
    }

    private static void run(Consumer<Wiring> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY)));
    }

    /** Marks the transaction as an import, as the import itself does. */
    static class ImportMark {

        @jakarta.persistence.PersistenceContext
        private jakarta.persistence.EntityManager em;

        void begin(long job) {
            em.createNativeQuery("select set_config('lifecourse.import_job', '" + job + "', true)").getSingleResult();
        }
    }
}
