package org.lifecourse.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.TestDatabase;

/** Whatever the size of the council, a team's page reads its own work only, and of each record only the last that happened. */
class TeamWorkPlanTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final int RECORDS = Integer.getInteger("lifecourse.records", 20_000);

    @BeforeAll
    static void aCouncilWithManyTeams() {
        DATABASE.execute("insert into core.organisation (id, code, name, kind) values (9, 'council', 'Council', 'COUNCIL')");
        DATABASE.execute("insert into core.team (id, code, name, organisation_id, service_area) select 1000 + n, 't' || n, 'Team ' || n, 9, 'send'"
                + " from generate_series(1, 100) n");
        DATABASE.execute("insert into core.staff (id, username, display_name, team_id) select 10000 + n, 's' || n, 'Staff ' || n, 1001 + n % 100"
                + " from generate_series(0, 999) n");
        var records = "from generate_series(1, " + RECORDS + ") n";
        DATABASE.execute("insert into core.record_holder (module, kind, reference, staff_id, team_id, since) select 'send', 'case', 'C-' || n,"
                + " 10000 + n % 1000, 1001 + n % 100, now() " + records);
        DATABASE.execute("insert into core.work_item (module, kind, subject_kind, subject, title, link, permission, staff_id, team_id, due_on,"
                + " created_at, touched_at, asked_staff_id) select 'send', 'do', 'case', 'C-' || n, 'Do', '/x', 'send.do', nullif(10000 + n % 1000, 10000),"
                + " 1001 + n % 100, date '2023-06-01' + n % 60, '2023-01-01', '2023-01-01', nullif(10000 + n % 1000, 10000) " + records);
        DATABASE.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at) values (700, 'P700001', 'Ada Case',"
                + " 'UNKNOWN', 'U', now())");
        DATABASE.execute("insert into core.timeline_event (person_id, module, kind, subject_kind, subject, happened_on, recorded_at, title, permission)"
                + " select 700, 'send', 'done', 'case', 'C-' || n, '2023-01-02', '2023-02-01', 'Done', 'x' " + records);
        DATABASE.execute("insert into core.audit_entry (number, at, staff, staff_name, origin, action, subject_kind, subject, before_value, after_value,"
                + " reason, previous_hash, hash) select n * 4 + i, '2023-03-01', 'x', 'x', 'x', 'case.changed', 'case', 'C-' || n, '',"
                + " case when i = 0 then '{}' else '' end, '', repeat('0', 64), lpad((n * 4 + i)::text, 64, '0') " + records + ", generate_series(0, 3) i");
        DATABASE.execute("analyze");
    }

    @Test
    void the_list_of_what_stands_still_reads_no_table_whole() {
        var plan = plan(TeamWorkRepository.ITEM + TeamWorkRepository.FROM + " order by w.due_on nulls last, w.id offset 0 limit 25", "still");
        assertThat(plan).contains("audit_entry_change_by_subject", "timeline_event_by_subject", "record_holder_pkey")
                .doesNotContain("Seq Scan on work_item").doesNotContain("Seq Scan on audit_entry").doesNotContain("Seq Scan on timeline_event")
                .doesNotContain("Seq Scan on record_holder").doesNotContain("hashed SubPlan");
    }

    @Test
    void nor_does_the_whole_list() {
        var plan = plan(TeamWorkRepository.ITEM + TeamWorkRepository.FROM + " order by w.due_on nulls last, w.id offset 0 limit 25", "");
        assertThat(plan).doesNotContain("Seq Scan on work_item").doesNotContain("Seq Scan on audit_entry").doesNotContain("Seq Scan on timeline_event");
    }

    private static String plan(String sql, String state) {
        var filled = sql.replace("?1", "1005").replace("?2", "10004").replace("?3", "'send.do@send'").replace("?4", "'" + state + "'")
                .replace("?5", "date '2023-06-07'").replace("?6", "date '2023-06-17'").replace("?7", "timestamptz '2023-05-24'")
                .replace("?8", "''").replace("?9", "''");
        var found = new StringBuilder();
        DATABASE.inTransaction(em -> em.createNativeQuery("explain (analyze) " + filled).getResultList().forEach(row -> found.append(row).append('\n')));
        return found.toString();
    }
}
