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
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.testing.TestDatabase;

/** Whom a grant opens that is limited to a team or a locality. */
class ReachTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate BORN = LocalDate.of(2011, 6, 17);
    private static final long WORKER = 920001;
    private static final long COLLEAGUE = 920002;
    private static final long TEAM = 920101;
    private static final long NORTH = 920200;
    private static final Scope OF_TEAM = new Scope(null, TEAM, null);
    private static final Scope OF_NORTH = new Scope("children", null, NORTH);

    @BeforeAll
    static void places() {
        DATABASE.execute("insert into core.organisation (id, code, name, kind) values (920100, 'reach-council', 'Council', 'COUNCIL')");
        DATABASE.execute("insert into core.team (id, code, name, organisation_id, service_area) values (920101, 'reach-team', 'Reach', 920100, 'children')");
        DATABASE.execute("insert into core.staff (id, username, display_name, organisation_id, team_id) values (920001, 'rae', 'Rae Worker', 920100, null),"
                + " (920002, 'col', 'Col League', 920100, 920101)");
        DATABASE.execute("insert into core.locality (id, code, name, kind) values (920200, 'reach-north', 'North', 'LOCALITY'), (920201, 'reach-dunes', 'Dunes', 'WARD')");
        DATABASE.execute("update core.locality set parent_id = 920200 where id = 920201");
    }

    @BeforeEach
    void nobody() {
        DATABASE.execute("delete from core.person");
    }

    @Test
    void aGrantForAServiceAreaReachesEverybody() {
        run(wiring -> {
            var ella = register(wiring, "reach-dunes");
            as(wiring, Scope.area("children"));

            assertThat(wiring.get(PersonRecordService.class).details(ella).mayEdit()).isTrue();
        });
    }

    @Test
    void aGrantForALocalityOpensThoseWhoLiveInItAndNobodyElse() {
        run(wiring -> {
            var inside = register(wiring, "reach-dunes");
            var outside = register(wiring, "");
            as(wiring, OF_NORTH);

            assertThat(wiring.get(PersonRecordService.class).details(inside).mayEdit()).isTrue();
            mustBeClosed(wiring, outside);
        });
    }

    @Test
    void aProtectedHomeDoesNotTellInWhichLocalityItLies() {
        run(wiring -> {
            var ella = register(wiring, "reach-dunes");
            var service = wiring.get(PersonRecordService.class);
            service.raiseAlert(ella, service.details(ella).version(), new AlertText(AlertKind.ADDRESS_PROTECTED, "Refuge", null));
            as(wiring, OF_NORTH);

            mustBeClosed(wiring, ella);
        });
    }

    @Test
    void aGrantForATeamOpensThoseWithWhomTheTeamOrSomebodyOfItWorks() {
        run(wiring -> {
            var ella = register(wiring, "reach-dunes");
            var id = wiring.get(PersonRecordService.class).details(ella).line().id();
            as(wiring, OF_TEAM);
            mustBeClosed(wiring, ella);

            var involvement = wiring.get(InvolvementService.class);
            involvement.involve(id, "children", "contact", "C1", "Social worker", COLLEAGUE, null, TODAY);
            assertThat(wiring.get(PersonRecordService.class).details(ella).mayEdit()).isTrue();
            involvement.involve(id, "children", "contact", "C1", "Social worker", null, TEAM, TODAY);
            assertThat(wiring.get(PersonRecordService.class).details(ella).mayEdit()).isTrue();
            involvement.end("children", "contact", "C1", TODAY);
            mustBeClosed(wiring, ella);
            involvement.involve(id, "children", "contact", "C2", "Social worker", WORKER, null, TODAY);
            assertThat(wiring.get(PersonRecordService.class).details(ella).mayEdit()).isTrue();
        });
    }

    @Test
    void whoIsKnownIsFoundBeyondTheReachButNeitherWhereNorByWhichNumbers() {
        run(wiring -> {
            var ella = register(wiring, "");
            as(wiring, OF_NORTH);
            var search = wiring.get(PersonSearchService.class);

            assertThat(search.find(PersonFilter.of("Ella Hollis"), 0, 9).rows()).singleElement().satisfies(hit -> {
                assertThat(hit.person()).extracting(PersonLine::reference, PersonLine::name, PersonLine::age).containsExactly(ella, "Ella Hollis", 12);
                assertThat(hit.person()).extracting(PersonLine::address, PersonLine::postcode, PersonLine::nhsNumber).containsOnly("");
            });
            assertThat(wiring.get(PersonRecordService.class).duplicates(PersonText.of("Ella", "Hollis", BORN)).rows()).singleElement()
                    .satisfies(like -> assertThat(like.person().address()).isEmpty());
            assertThat(search.find(PersonFilter.of("SB7 7AP"), 0, 9).rows()).isEmpty();
            assertThat(search.find(PersonFilter.of("12 Dune Walk"), 0, 9).rows()).isEmpty();
            assertThat(search.find(PersonFilter.of("Dune Walk"), 0, 9).rows()).isEmpty();
            as(wiring, Scope.EVERYWHERE);
            assertThat(search.find(PersonFilter.of("Dune Walk"), 0, 9).rows()).hasSize(1);
        });
    }

    private static void mustBeClosed(Wiring wiring, String reference) {
        var service = wiring.get(PersonRecordService.class);
        assertThatThrownBy(() -> service.details(reference)).isExactlyInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> service.forEditing(reference)).isExactlyInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> service.addContact(reference, 0, new ContactText(ContactKind.MOBILE, "07700900123", ""))).isExactlyInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> wiring.get(PersonOverviewService.class).files(reference)).isExactlyInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> wiring.get(PersonOverviewService.class).seenBy(reference, null)).isExactlyInstanceOf(AccessDenied.class);
    }

    private static String register(Wiring wiring, String locality) {
        return wiring.get(PersonRecordService.class).register(new PersonText("Ella", "Hollis", "", BORN, null, null, null, Sex.FEMALE, "", "", "", "", false,
                "", "", "", new AddressText(AddressKind.HOME, "12 Dune Walk", locality.isEmpty() ? "SB7 7AP" : "SB6 6AP", locality, false, LocalDate.of(2020, 1, 1))));
    }

    private static void as(Wiring wiring, Scope scope) {
        wiring.as(new Actor(WORKER, "rae", "Rae Worker", Map.of(Permissions.PERSON_VIEW, List.of(scope), Permissions.PERSON_EDIT, List.of(scope)), false));
    }

    private static void run(Consumer<Wiring> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY)));
    }
}
