package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;
import org.lifecourse.testing.TestDatabase;

/** A request from a parent over a real database, with the clocks of the kernel, and short words for what the tests do with it. */
abstract class OneEhcRequest {

    static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    static final LocalDate DECIDED = LocalDate.of(2026, 7, 6);
    static final String REFERENCE = "SEND-26-0001";

    final TestDatabase database = TestDatabase.with("core", "send");

    EhcRequestService requests;
    EhcDecisionService decisions;
    EhcAdviceService advice;
    Wiring wired;

    @BeforeEach
    void aRequestFromAParent() {
        database.execute("insert into core.organisation (code, name, kind) values ('council', 'Seaborough Council', 'COUNCIL')");
        database.execute("insert into core.staff (id, username, display_name, email, organisation_id) select 501, 'beth.larwood', 'Beth Larwood',"
                + " 'beth@seaborough.example', id from core.organisation");
        database.execute("insert into core.permission (code, module, description) values ('send.ehc-request.edit', 'send', 'Work on requests')");
        database.execute("insert into core.role (id, code, title) values (9500, 'SEND_CASEWORKER', 'SEND caseworker')");
        database.execute("insert into core.role_permission (role_id, permission) values (9500, 'send.ehc-request.edit')");
        mayWork(501L);
        database.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at)"
                + " values (9001, 'P900001', 'Oscar Lindqvist', 'UNKNOWN', 'M', now())");
        on(RECEIVED.plusDays(2), () -> assertThat(requests.receive(new EhcRequestText("P900001", RECEIVED, RequestSource.PARENT, "Fernside Primary",
                "Cannot follow lessons.", 501L, null))).isEqualTo(REFERENCE));
    }

    @AfterEach
    void the_docket_says_what_the_clocks_say() {
        assertThat(SampleRequests.strayOnDocket(database)).as("requests and docket that differ").isNull();
    }

    void mayWork(long staff) {
        database.execute("insert into core.role_grant (staff_id, role_id, from_date) values (" + staff + ", 9500, date '2020-01-01')");
    }

    void agreed() {
        on(DECIDED, () -> decisions.agree(REFERENCE, version(), DECIDED, "The test is met.", List.of(AdviceBody.EDUCATION, AdviceBody.HEALTH), DECIDED));
    }

    static ExceptionNote note(boolean twentyWeeks, AdviceBody... bodies) {
        return new ExceptionNote(twentyWeeks ? List.of(EhcRules.FINAL_PLAN) : List.of(), List.of(bodies), "ABSENT_FROM_AREA", DECIDED.plusDays(4),
                DECIDED.plusDays(38), null, twentyWeeks ? LocalDate.of(2026, 11, 23) : null, "Letter of the parents.", null);
    }

    long version() {
        return requests.details(REFERENCE).version();
    }

    void refuses(String key, LocalDate today, Runnable deed) {
        assertThatThrownBy(() -> on(today, deed)).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    static Actor actor(String... permissions) {
        var grants = new java.util.HashMap<String, List<Scope>>();
        List.of(permissions).forEach(one -> grants.put(one, List.of(Scope.area("send"))));
        return new Actor(501L, "beth.larwood", "Beth Larwood", Map.copyOf(grants), false);
    }

    void on(LocalDate today, Runnable deed) {
        database.inTransaction((java.util.function.Consumer<jakarta.persistence.EntityManager>) em -> {
            wired = new Wiring(em, today);
            requests = wired.get(EhcRequestService.class);
            decisions = wired.get(EhcDecisionService.class);
            advice = wired.get(EhcAdviceService.class);
            deed.run();
        });
    }
}
