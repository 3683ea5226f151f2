package org.lifecourse.governance.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.TestDatabase;

/** The database itself refuses what must never be, whoever writes. */
class BodyConstraintsTest {

    private final TestDatabase database = TestDatabase.with("core", "governance");

    @BeforeEach
    void threeBodies() {
        database.execute("insert into governance.body (id, code, established_on) values (1, 'a', '2022-01-01'), (2, 'b', '2022-01-01'),"
                + " (3, 'c', '2022-01-01')");
        version("'2022-01-01', '2022-12-31'");
    }

    @Test
    void versionsOfABodyDoNotOverlap() {
        refuses("body_has_one_version_a_day", () -> version("'2022-12-31', null"));
        version("'2023-01-01', null");
    }

    @Test
    void aBodyHasOneParentADay() {
        link(1, 2, "PART_OF", "'2022-01-01', '2022-06-30'");

        refuses("body_has_one_parent_a_day", () -> link(1, 3, "PART_OF", "'2022-06-30', null"));
        link(1, 3, "PART_OF", "'2022-07-01', null");
        link(1, 2, "REPORTS_TO", "'2022-01-01', null");
        link(1, 3, "REPORTS_TO", "'2022-01-01', null");
    }

    @Test
    void aLineIsDrawnOnceADayAndNeverToItself() {
        link(1, 2, "ADVISES", "'2022-01-01', null");

        refuses("body_link_is_drawn_once", () -> link(1, 2, "ADVISES", "'2023-01-01', null"));
        refuses("body_link_has_two_ends", () -> link(1, 1, "ADVISES", "'2023-01-01', null"));
    }

    @Test
    void aSeatIsTakenOnceADayAndThereIsOneChair() {
        member("Chair", "CHAIR", "'2022-01-01', '2022-06-30'");

        refuses("seat_is_taken_once_a_day", () -> member("Chair", "MEMBER", "'2022-06-30', null"));
        refuses("body_has_one_chair_a_day", () -> member("Other", "CHAIR", "'2022-06-30', null"));
        member("Other", "CHAIR", "'2022-07-01', null");
    }

    @Test
    void aBodyThatMergedHasClosed() {
        refuses("body_merges_only_when_closed", () -> database.execute("update governance.body set merged_into_id = 2 where id = 1"));
    }

    @Test
    void anImportNotesWhatItTouches() throws Exception {
        database.execute("insert into core.import_job (id, target, file_name, file_size, sha256, staff, staff_name, state, started_at)"
                + " values (7, 'body', 'bodies.csv', 1, repeat('0', 64), 'ruth.calloway', 'Ruth Calloway', 'IMPORTING', now())");
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('lifecourse.import_job', '7', true)");
            statement.execute("insert into governance.body (code, established_on) values ('d', '2022-01-01')");
            connection.commit();
        }

        assertThat(database.query("select table_name || ':' || (new_row ->> 'code') from core.import_change where job_id = 7"))
                .isEqualTo("governance.body:d");
    }

    private void version(String days) {
        database.execute("insert into governance.body_version (body_id, name, short_name, legal_nature, valid_from, valid_to)"
                + " values (1, 'A', 'A', 'GROUP', " + days + ")");
    }

    private void link(int from, int to, String kind, String days) {
        database.execute("insert into governance.body_link (from_id, to_id, kind, from_date, to_date) values (" + from + ", " + to + ", '" + kind
                + "', " + days + ")");
    }

    private void member(String seat, String role, String days) {
        database.execute("insert into governance.membership (body_id, seat, person_name, role, from_date, to_date) values (1, '" + seat
                + "', 'Somebody', '" + role + "', " + days + ")");
    }

    private static void refuses(String constraint, Runnable deed) {
        assertThatThrownBy(deed::run).hasRootCauseInstanceOf(SQLException.class).rootCause().hasMessageContaining(constraint);
    }
}
