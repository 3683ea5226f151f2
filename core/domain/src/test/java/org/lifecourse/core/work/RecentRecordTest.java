package org.lifecourse.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

class RecentRecordTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final Instant NOW = Instant.parse("2024-02-29T09:00:00Z");
    private static final long BETH = 2;
    private static final int KEPT = 20;

    /** Six more than are kept, of which each opening of a page forgets the oldest. */
    @BeforeEach
    void somebodyWhoSawMuch() {
        DATABASE.execute("truncate core.recent_record, core.organisation, core.staff cascade");
        DATABASE.execute("insert into core.organisation (id, code, name, kind) values (9, 'council', 'Council', 'COUNCIL')");
        DATABASE.execute("insert into core.staff (id, username, display_name) values (2, 'beth', 'Beth Larwood')");
        DATABASE.execute("insert into core.recent_record select 2, 'core', 'person', 'P' || n, 'P' || n, '/', timestamptz '2024-02-28 09:00Z' + n * interval '1 minute'"
                + " from generate_series(1, 26) n");
    }

    @Test
    void the_newest_twenty_are_kept_and_one_more() {
        DATABASE.inTransaction(em -> {
            var work = new Wiring(em, TODAY).get(WorkRepository.class);
            work.saw(BETH, "core", "person", "P30", "P30", "/", NOW);
            assertThat(work.findRecent(BETH, 100)).hasSize(KEPT + 1).first().satisfies(row -> assertThat(row[2]).isEqualTo("P30"));
        });
    }

    @Test
    void of_two_pages_that_are_opened_at_once_neither_waits_for_what_the_other_forgets() {
        DATABASE.inTransaction(first -> {
            new Wiring(first, TODAY).get(WorkRepository.class).saw(BETH, "core", "person", "P30", "P30", "/", NOW);
            DATABASE.inTransaction(second -> {
                second.createNativeQuery("set local lock_timeout = '2s'").executeUpdate();
                new Wiring(second, TODAY).get(WorkRepository.class).saw(BETH, "core", "person", "P31", "P31", "/", NOW.plusSeconds(1));
            });
        });
        assertThat(DATABASE.query("select string_agg(subject, ',' order by seen_at desc) from core.recent_record")).asString().startsWith("P31,P30,P26,").endsWith(",P7");
    }
}
