package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget.Effect;

/** What an import of requests brought goes with it: the requests, their advice, their clocks with warnings, and who holds them. */
class ImportOfRequestsIsUndoneTest {

    private static final SampleRequests SAMPLES = new SampleRequests();
    private static final Predicate<ImportRow> OPEN_WITH_ADVICE = row -> (row.text("reference") + row.text("request")).startsWith("SEND-26-");

    @Test
    void nothing_of_it_stays_behind_even_after_somebody_was_warned() {
        SAMPLES.prepare();
        var database = SAMPLES.database();
        database.execute("insert into core.import_job (target, file_name, file_size, sha256, staff, staff_name, state, started_at)"
                + " values ('ehc-request', 'ehc-requests.csv', 1, repeat('a', 64), 'ada', 'Ada', 'IMPORTED', now())");
        var job = count("select max(id) from core.import_job");
        SAMPLES.importing(job, wired -> {
            SAMPLES.bring(wired, "ehc-requests.csv", EhcRequestImportTarget.class, Effect.ADDED, OPEN_WITH_ADVICE);
            SAMPLES.bring(wired, "ehc-advice.csv", EhcAdviceImportTarget.class, Effect.ADDED, OPEN_WITH_ADVICE);
        });
        assertThat(count("select count(*) from send.ehc_request")).isPositive();
        assertThat(count("select count(*) from core.deadline")).isPositive();
        assertThat(count("select count(*) from core.record_holder")).isPositive();
        database.execute("insert into core.deadline_warning (deadline_id, level, due_on, warned_at) select id, 'LATE', due_on, now() from core.deadline"
                + " where state = 'RUNNING' order by id limit 1");

        assertThat(database.query("select string_agg(in_table || ' ' || label || ' ' || what, ', ') from core.undo_import(" + job + ")")).isNull();

        for (var table : new String[] {"send.ehc_request", "send.ehc_advice", "send.ehc_docket", "core.deadline", "core.deadline_exception", "core.deadline_warning",
            "core.record_holder", "core.work_item", "core.involvement", "core.timeline_event"}) {
            assertThat(count("select count(*) from " + table)).as(table).isZero();
        }
    }

    private static long count(String sql) {
        return ((Number) SAMPLES.database().query(sql)).longValue();
    }
}
