package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

/** What goes wrong with people on particular days: each on the leap day, on the last day of the year, and when the clocks change. */
class PersonTrapsTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");

    @BeforeEach
    void nobody() {
        DATABASE.execute("delete from core.person");
        DATABASE.execute("delete from core.household");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2024-12-31", "2025-01-01", "2024-03-31", "2024-10-27"})
    void an_unborn_twin_is_born_on_its_own_day_and_stays_a_twin(LocalDate today) {
        on(today, (wiring, service) -> {
            var first = unborn(service, today.plusWeeks(2));
            var second = unborn(service, today.plusWeeks(2));
            wiring.get(FamilyService.class).relate(first, version(service, first), new RelationshipText(second, RelationshipKind.TWIN, false, false, false, null));
            assertThatThrownBy(() -> service.born(first, version(service, first), today.plusDays(1), Sex.FEMALE, "Ivy", "")).hasMessage("person.bornInFuture");

            service.born(first, version(service, first), today.minusDays(1), Sex.FEMALE, "Ivy", "");
            service.born(second, version(service, second), today, Sex.MALE, "Otto", "");

            assertThat(service.details(first).line()).extracting(PersonLine::name, PersonLine::age, PersonLine::bornOn)
                    .containsExactly("Ivy Hollis", 0, today.minusDays(1));
            assertThat(service.details(second).line().bornOn()).isEqualTo(today);
            assertThat(wiring.get(PersonService.class).siblings(service.details(first).line().id())).extracting(PersonLine::reference).containsExactly(second);
            assertThat(service.duplicates(PersonText.of("Otto", "Hollis", today)).rows()).extracting(like -> like.person().reference()).containsExactly(second);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2024-12-31", "2025-01-01", "2024-03-31", "2024-10-27"})
    void a_name_counts_from_its_day_and_the_former_one_to_the_day_before(LocalDate today) {
        on(today, (wiring, service) -> {
            var reference = service.register(PersonText.of("Amina", "Hollis", null));
            assertThatThrownBy(() -> service.takeName(reference, version(service, reference), new NameText(NameKind.LEGAL, "Amina", "Grange", today.plusDays(1))))
                    .hasMessage("personName.inFuture");

            service.takeName(reference, version(service, reference), new NameText(NameKind.LEGAL, "Amina", "Grange", today));

            assertThat(service.details(reference).names()).extracting(PersonDetails.Name::words, PersonDetails.Name::from, PersonDetails.Name::to)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Amina Grange", today, null),
                            org.assertj.core.groups.Tuple.tuple("Amina Hollis", null, today.minusDays(1)));
            for (var name : new String[] {"amina hollis", "amina grange"}) {
                assertThat(wiring.get(PersonSearchService.class).find(PersonFilter.of(name), 0, 9).rows()).extracting(hit -> hit.person().reference())
                        .containsExactly(reference);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2024-12-31", "2025-01-01", "2024-03-31", "2024-10-27"})
    void whoever_has_no_day_of_birth_is_found_warned_of_and_of_no_age(LocalDate today) {
        on(today, (wiring, service) -> {
            var reference = service.register(PersonText.of("Amina", "Hollis", null));

            assertThat(service.details(reference).line()).extracting(PersonLine::bornOn, PersonLine::age).containsExactly(null, null);
            assertThat(service.duplicates(PersonText.of("Amina", "Hollis", today.minusYears(30))).rows()).hasSize(1);
            assertThat(wiring.get(PersonSearchService.class).find(new PersonFilter("amina", null, 0, 120, "", false), 0, 9).rows()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2024-12-31", "2025-01-01", "2024-03-31", "2024-10-27"})
    void of_two_nhs_numbers_the_later_one_counts_from_its_day(LocalDate today) {
        on(today, (wiring, service) -> {
            var reference = service.register(new PersonText("Ella", "Hollis", "", today.minusYears(4), null, null, null, Sex.FEMALE, "", "", "", "", false,
                    "943 476 5919", "", "", null));
            service.addIdentifier(reference, version(service, reference), new IdentifierText(IdentifierKind.NHS, "401 023 2137", today, ""));

            assertThat(service.details(reference).identifiers()).extracting(PersonDetails.Identifier::value, PersonDetails.Identifier::to).containsExactly(
                    org.assertj.core.groups.Tuple.tuple("4010232137", null), org.assertj.core.groups.Tuple.tuple("9434765919", today.minusDays(1)));
            for (var wrong : new String[] {"0000000000", "1111111111", "943 476 5918"}) {
                assertThatThrownBy(() -> service.addIdentifier(reference, version(service, reference), new IdentifierText(IdentifierKind.NHS, wrong, today, "")))
                        .as(wrong).hasMessageStartingWith("nhsNumber.");
            }
        });
    }

    private static String unborn(PersonRecordService service, LocalDate expected) {
        return service.register(new PersonText("", "Hollis", "", null, BirthPrecision.UNBORN, expected, null, Sex.UNKNOWN, "", "", "", "", false, "", "", "", null));
    }

    private static long version(PersonRecordService service, String reference) {
        return service.details(reference).version();
    }

    private static void on(LocalDate today, BiConsumer<Wiring, PersonRecordService> work) {
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, today);
            work.accept(wiring, wiring.get(PersonRecordService.class));
        });
    }
}
