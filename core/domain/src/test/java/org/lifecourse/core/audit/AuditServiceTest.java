package org.lifecourse.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

/** Paging through the audit by the numbers of its entries. */
class AuditServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");

    @BeforeAll
    static void enterNineEntries() {
        DATABASE.execute("insert into core.audit_entry (number, at, staff, staff_name, origin, action, subject_kind, subject, before_value,"
                + " after_value, reason, previous_hash, hash) select n, timestamptz '2023-06-01' + n * interval '1 day', 'ada', 'Ada', '', case when n % 3 = 0"
                + " then 'plan.viewed' else 'plan.changed' end, 'plan', 'p1', '', '', '', '', repeat(n::text, 64) from generate_series(1, 9) n");
    }

    @Test
    void theNewestComeFirst() {
        audit(service -> assertThat(numbers(service.find(AuditFilter.everything(), 3))).containsExactly(9L, 8L, 7L));
    }

    @Test
    void theOlderPageFollowsTheLastNumber() {
        var olderThanSeven = new AuditFilter(null, null, null, null, null, null, 7L);

        audit(service -> assertThat(numbers(service.find(olderThanSeven, 3))).containsExactly(6L, 5L, 4L));
    }

    @Test
    void theNewerPageIsTheOneNextToTheNumberAndNotTheNewest() {
        audit(service -> assertThat(numbers(service.findAfter(AuditFilter.everything(), 3, 3))).containsExactly(6L, 5L, 4L));
    }

    @Test
    void whoHasSeenARecordIsFoundByItsAction() {
        var seen = new AuditFilter(null, "plan", "p1", "plan.viewed", null, null, null);

        audit(service -> assertThat(numbers(service.find(seen, 10))).containsExactly(9L, 6L, 3L));
        audit(service -> assertThat(numbers(service.findAfter(seen, 3, 10))).containsExactly(9L, 6L));
    }

    @Test
    void anExportIsRecordedAndHoldsEverythingThatMatches() {
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, LocalDate.of(2023, 6, 30));

            assertThat(wiring.get(AuditService.class).export(AuditFilter.of("plan", "p1"))).hasSize(9);
            assertThat(wiring.recorded()).containsExactly("audit.exported p1");
        });
    }

    private static List<Long> numbers(List<AuditRecord> entries) {
        return entries.stream().map(AuditRecord::number).toList();
    }

    private static void audit(Consumer<AuditService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, LocalDate.of(2023, 6, 30)).get(AuditService.class)));
    }
}
