package org.lifecourse.core.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.person.PersonRecordService;
import org.lifecourse.core.person.PersonService;
import org.lifecourse.core.person.PersonText;
import org.lifecourse.core.person.RecordRestricted;
import org.lifecourse.testing.TestDatabase;

class ChronologyServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final String VIEW = "view";

    @BeforeEach
    void twoModules() {
        DATABASE.execute("delete from core.person");
        DATABASE.execute("delete from core.module");
        DATABASE.execute("insert into core.staff (id, username, display_name) values (900001, 'worker', 'Wes Worker') on conflict do nothing");
        DATABASE.execute("insert into core.module (code, title, purpose, icon, position, context_root, build) values"
                + " ('children', 'Children', '', 'x', 1, '/children', '1'), ('adults', 'Adults', '', 'x', 2, '/adults', '1'),"
                + " ('send', 'SEND', '', 'x', 3, '/send', '1')");
        DATABASE.execute("insert into core.module_node (module, node, state, beaten_at) values ('children', 'north', 'STOPPED', now()),"
                + " ('children', 'south', 'RUNNING', now() - interval '5 seconds'), ('adults', 'south', 'RUNNING', now() - interval '1 hour'),"
                + " ('send', 'south', 'STOPPED', now())");
    }

    @Test
    void modulesThatAreStoppedLeaveTheirEntriesReadableAndMarked() {
        run((wiring, person) -> {
            var service = wiring.get(ChronologyService.class);
            service.enter(entry(person, "children", "Contact received", TODAY.minusDays(3), "children", false));
            service.enter(entry(person, "send", "Request received", TODAY.minusDays(2), "send", true));
            service.enter(entry(person, "adults", "Concern raised", TODAY.minusDays(1), "adults", false));

            assertThat(service.newest(person, 10)).extracting(TimelineRow::title, TimelineRow::moduleTitle, TimelineRow::moduleRunning).containsExactly(
                    org.assertj.core.groups.Tuple.tuple("Concern raised", "Adults", false),
                    org.assertj.core.groups.Tuple.tuple("Request received", "SEND", false),
                    org.assertj.core.groups.Tuple.tuple("Contact received", "Children", true));
            assertThat(service.newest(person, 1)).hasSize(1);
        });
    }

    @Test
    void eachEntryAsksForItsPermissionInItsAreaAndTheRestIsCounted() {
        run((wiring, person) -> {
            var service = wiring.get(ChronologyService.class);
            service.enter(entry(person, "children", "Contact received", TODAY, "children", false));
            service.enter(entry(person, "send", "Request received", TODAY, "send", true));
            as(wiring, Map.of(VIEW, List.of(Scope.area("send"))));

            var read = service.find(person, ChronologyFilter.ALL, 0, 10);

            assertThat(read.rows()).extracting(TimelineRow::title).containsExactly("Request received");
            assertThat(read.count()).isEqualTo(1);
            assertThat(read.hidden()).isEqualTo(1);
            assertThat(read.modules()).containsExactly(Map.entry("send", "SEND"));

            as(wiring, Map.of("other", List.of(Scope.EVERYWHERE)));
            assertThat(service.newest(person, 10)).isEmpty();
            assertThat(service.find(person, ChronologyFilter.ALL, 0, 10).hidden()).isEqualTo(2);
        });
    }

    @Test
    void anEntryIsChangedNotDoubledAndMayBeWithdrawn() {
        run((wiring, person) -> {
            var service = wiring.get(ChronologyService.class);
            service.enter(entry(person, "send", "Request received", TODAY, "send", false));
            service.enter(entry(person, "send", "Request received", TODAY, "send", true));
            assertThat(service.newest(person, 10)).singleElement().satisfies(row -> assertThat(row.significant()).isTrue());

            service.withdraw("send", "step", "case", "1");
            assertThat(service.newest(person, 10)).isEmpty();
            service.enter(entry(person, "send", "Request received", TODAY, "send", true));
            assertThat(service.newest(person, 10)).hasSize(1);
        });
        assertThat(DATABASE.query("select count(*) from core.timeline_event")).isEqualTo(1L);
    }

    @Test
    void filtersAndPagesAreCutInTheDatabase() {
        run((wiring, person) -> {
            var service = wiring.get(ChronologyService.class);
            for (var days = 0; days < 5; days++) {
                service.enter(entry(person, days % 2 == 0 ? "send" : "children", "Step 100% " + days, TODAY.minusDays(days), "send", days == 4));
            }

            assertThat(service.find(person, new ChronologyFilter("0%", "", null, null, false), 0, 2).rows()).extracting(TimelineRow::title)
                    .containsExactly("Step 100% 0", "Step 100% 1");
            assertThat(service.find(person, new ChronologyFilter("", "children", null, null, false), 0, 9).count()).isEqualTo(2);
            assertThat(service.find(person, new ChronologyFilter("", "", TODAY.minusDays(3), TODAY.minusDays(2), false), 0, 9).count()).isEqualTo(2);
            assertThat(service.find(person, new ChronologyFilter("", "", null, null, true), 0, 9).rows()).hasSize(1);
            assertThat(service.find(person, ChronologyFilter.ALL, 4, 2).rows()).extracting(TimelineRow::title).containsExactly("Step 100% 4");
        });
    }

    @Test
    void aRestrictedPersonsChronologyIsClosed() {
        run((wiring, person) -> {
            var records = wiring.get(PersonRecordService.class);
            var reference = wiring.get(PersonService.class).mustOpen(person).reference();
            records.restrict(reference, records.details(reference).version(), "adopted");
            as(wiring, Map.of(VIEW, List.of(Scope.EVERYWHERE)));

            assertThatThrownBy(() -> wiring.get(ChronologyService.class).newest(person, 5)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> wiring.get(ChronologyService.class).find(person, ChronologyFilter.ALL, 0, 5)).isInstanceOf(RecordRestricted.class);
        });
    }

    private static TimelineEntry entry(Long person, String module, String title, LocalDate on, String area, boolean significant) {
        return new TimelineEntry(person, module, "step", "case", "1", on, title, "", "/" + module + "/1", VIEW, area, significant);
    }

    private static void as(Wiring wiring, Map<String, List<Scope>> grants) {
        wiring.as(new Actor(900001L, "worker", "Wes Worker", grants, false));
    }

    private static void run(BiConsumer<Wiring, Long> work) {
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            var reference = wiring.get(PersonRecordService.class).register(PersonText.of("Ella", "Hollis", LocalDate.of(2011, 6, 17)));
            work.accept(wiring, wiring.get(PersonService.class).findByIdentifier(reference).orElseThrow());
        });
    }
}
