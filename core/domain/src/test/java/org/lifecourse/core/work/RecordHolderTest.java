package org.lifecourse.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

class RecordHolderTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate MONDAY = LocalDate.of(2024, 2, 26);
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final Instant ON_MONDAY = Instant.parse("2024-02-26T09:00:00Z");
    private static final Instant ON_LEAP_DAY = Instant.parse("2024-02-29T09:00:00Z");

    @BeforeEach
    void twoPeopleOfOneTeam() {
        DATABASE.execute("truncate core.record_holder, core.work_item, core.organisation, core.staff cascade");
        DATABASE.execute("insert into core.organisation (id, code, name, kind) values (9, 'council', 'Council', 'COUNCIL')");
        DATABASE.execute("insert into core.team (id, code, name, organisation_id, service_area) values (100, 'assessment', 'Assessment', 9, 'send'),"
                + " (101, 'reviews', 'Reviews', 9, 'send')");
        DATABASE.execute("insert into core.staff (id, username, display_name, team_id) values (2, 'beth', 'Beth Larwood', 100), (3, 'joel', 'Joel Ashdown', 100)");
        on(MONDAY, work -> work.hold("send", "ehc-request", "NA-1", 2L, 100L));
    }

    @Test
    void somebody_holds_a_record_since_a_day() {
        on(LEAP_DAY, work -> assertThat(work.holder("send", "ehc-request", "NA-1")).contains(new RecordHolder(2L, 100L, ON_MONDAY)));
        on(LEAP_DAY, work -> assertThat(work.holder("send", "ehc-plan", "NA-1")).isEmpty());
    }

    @Test
    void saying_the_same_again_or_naming_another_team_keeps_since_when() {
        on(LEAP_DAY, work -> work.hold("send", "ehc-request", "NA-1", 2L, 100L));
        on(LEAP_DAY, work -> assertThat(work.holder("send", "ehc-request", "NA-1")).contains(new RecordHolder(2L, 100L, ON_MONDAY)));
        on(LEAP_DAY, work -> work.hold("send", "ehc-request", "NA-1", 2L, 101L));
        on(LEAP_DAY, work -> assertThat(work.holder("send", "ehc-request", "NA-1")).contains(new RecordHolder(2L, 101L, ON_MONDAY)));
    }

    @Test
    void another_holder_has_it_since_then_be_it_a_person_or_a_team() {
        on(LEAP_DAY, work -> work.hold("send", "ehc-request", "NA-1", 3L, 100L));
        on(LEAP_DAY, work -> assertThat(work.holder("send", "ehc-request", "NA-1")).contains(new RecordHolder(3L, 100L, ON_LEAP_DAY)));
        on(MONDAY, work -> work.hold("send", "ehc-request", "NA-1", null, 100L));
        on(LEAP_DAY, work -> work.hold("send", "ehc-request", "NA-1", null, 100L));
        on(LEAP_DAY, work -> assertThat(work.holder("send", "ehc-request", "NA-1")).contains(new RecordHolder(null, 100L, ON_MONDAY)));
        on(LEAP_DAY, work -> work.hold("send", "ehc-request", "NA-1", null, 101L));
        on(LEAP_DAY, work -> assertThat(work.holder("send", "ehc-request", "NA-1")).contains(new RecordHolder(null, 101L, ON_LEAP_DAY)));
    }

    @Test
    void a_record_that_is_let_go_is_nobodys() {
        on(LEAP_DAY, work -> work.letGo("send", "ehc-request", "NA-1"));
        on(LEAP_DAY, work -> assertThat(work.holder("send", "ehc-request", "NA-1")).isEmpty());
        on(LEAP_DAY, work -> {
            work.hold("send", "ehc-request", "NA-2", 3L, null);
            work.hold("send", "ehc-request", "NA-2", null, null);
            assertThat(work.holder("send", "ehc-request", "NA-2")).isEmpty();
        });
    }

    private static void on(LocalDate day, Consumer<WorkService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, day).get(WorkService.class)));
    }
}
