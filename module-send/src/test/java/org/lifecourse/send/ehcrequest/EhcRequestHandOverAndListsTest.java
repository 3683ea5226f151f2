package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.send.SendPermission;

/** A request stays with whom it was handed to, is given only to those who may work on it, and lists and files tell only what their reader may see. */
class EhcRequestHandOverAndListsTest extends OneEhcRequest {

    @Test
    void the_core_says_who_has_the_request_until_it_is_closed() {
        assertThat(database.query("select staff_id from core.record_holder where kind = 'ehc-request' and reference = 'SEND-26-0001'")).isEqualTo(501L);
        joelWhoMayWork();
        database.execute("update core.record_holder set staff_id = 502");
        on(DECIDED, () -> {
            assertThat(requests.details(REFERENCE).caseworker()).isEqualTo("Joel Ashdown");
            assertThat(requests.requests(new EhcRequestFilter(null, null, null, null, 502L, null, false, null, false), 0, 5).rows()).hasSize(1);
            assertThat(requests.requests(new EhcRequestFilter(null, null, null, null, 501L, null, false, null, false), 0, 5).rows()).isEmpty();
        });
        agreed();
        assertThat(database.query("select staff_id from core.work_item where kind = 'ehc-request' and done_at is null")).isEqualTo(502L);
        assertThat(database.query("select count(*) from core.deadline where part = 'health' and staff_id = 502")).isEqualTo(1L);
        on(DECIDED, () -> requests.change(REFERENCE, version(), new EhcRequestText(null, RECEIVED, RequestSource.PARENT, "Fernside Primary",
                "Cannot follow lessons.", 501L, 502L)));
        assertThat(database.query("select staff_id from core.record_holder")).isEqualTo(501L);
        assertThat(database.query("select count(*) from core.deadline where state = 'RUNNING' and staff_id = 501")).isEqualTo(4L);
        on(DECIDED, () -> decisions.withdraw(REFERENCE, version(), DECIDED, "Moved away."));
        assertThat(database.query("select count(*) from core.record_holder")).isEqualTo(0L);
    }

    @Test
    void a_correction_leaves_a_request_with_whom_it_was_handed_to_since_the_form_was_opened() {
        joelWhoMayWork();
        handedToJoel();
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(501L, 501L)));
        assertThat(database.query("select setting from send.ehc_request")).isEqualTo("Westcliffe High");
        withJoel();
        handedToJoel();
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(null, null)));
        withJoel();
    }

    @Test
    void who_gives_a_request_on_that_was_handed_over_meanwhile_is_told_and_can_give_it_all_the_same() {
        joelWhoMayWork();
        handedToJoel();
        assertThatThrownBy(() -> on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(null, 501L)))).isInstanceOf(ChangedMeanwhile.class)
                .satisfies(thrown -> on(DECIDED, () -> assertThat(((ChangedMeanwhile) thrown).arguments().get(3)).isEqualTo(version())));
        assertThat(database.query("select setting from send.ehc_request")).isEqualTo("Fernside Primary");
        withJoel();
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(502L, 501L)));
        withJoel();
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(501L, 502L)));
        assertThat(database.query("select staff_id from core.record_holder")).isEqualTo(501L);
        assertThat(database.query("select count(*) from core.involvement where person_id = 9001 and staff_id = 501 and to_date is null")).isEqualTo(1L);
    }

    @Test
    void a_request_is_given_only_to_those_who_may_work_on_it_but_stays_with_whoever_has_it() {
        joelWhoMayWork();
        database.execute("delete from core.role_grant where staff_id = 502");
        refuses("ehcRequest.notCaseworker", DECIDED, () -> requests.change(REFERENCE, version(), corrected(502L, 501L)));
        refuses("ehcRequest.notCaseworker", DECIDED, () -> requests.receive(new EhcRequestText("P900001", RECEIVED, RequestSource.PARENT, "", "Again.", 502L,
                null)));
        on(DECIDED, () -> assertThat(requests.caseworkers(REFERENCE, 501L)).containsExactly(new Caseworker(501L, "Beth Larwood")));
        handedToJoel();
        on(DECIDED, () -> assertThat(requests.caseworkers(REFERENCE, 502L)).containsExactly(new Caseworker(501L, "Beth Larwood"),
                new Caseworker(502L, "Joel Ashdown")));
        on(DECIDED, () -> requests.change(REFERENCE, version(), corrected(502L, 502L)));
        withJoel();
        database.execute("update core.record_holder set staff_id = 501");
        on(DECIDED, () -> assertThat(requests.caseworkers(REFERENCE, 502L)).extracting(Caseworker::id).containsExactly(501L, 502L));
    }

    @Test
    void of_restricted_people_lists_and_files_tell_only_the_reference() {
        database.execute("update core.person set restricted = true, restricted_because = 'Known to staff' where id = 9001");
        database.execute("update core.involvement set to_date = date '2026-07-01'");
        on(DECIDED, () -> {
            wired.as(actor(SendPermission.EHC_REQUEST_VIEW, SendPermission.EHC_REQUEST_EXPORT));
            for (var list : List.of(requests.requests(EhcRequestFilter.allOpen(), 0, 5), requests.listed(EhcRequestFilter.allOpen(), 0, 5),
                    requests.export(EhcRequestFilter.allOpen()))) {
                assertThat(list.rows()).singleElement().satisfies(row -> {
                    assertThat(row.reference()).isEqualTo(REFERENCE);
                    assertThat(row.name()).isNull();
                    assertThat(row.bornOn()).isNull();
                    assertThat(row.personReference()).isNull();
                    assertThat(row.setting()).isEmpty();
                });
            }
            assertThat(requests.requests(new EhcRequestFilter("Fernside", null, null, null, null, null, false, null, false), 0, 5).rows()).isEmpty();
            assertThat(requests.requests(new EhcRequestFilter("lindqvist", null, null, null, null, null, false, null, false), 0, 5).rows()).isEmpty();
            assertThat(requests.requests(new EhcRequestFilter("26-0001", null, null, null, null, null, false, null, false), 0, 5).rows()).hasSize(1);
        });
    }

    @Test
    void in_the_order_of_names_those_whose_name_may_not_be_told_come_last_on_whatever_page() {
        database.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at) values (9002, 'P900002', 'Ada Ahlgren',"
                + " 'UNKNOWN', 'F', now()), (9003, 'P900003', 'zoe Zander', 'UNKNOWN', 'F', now())");
        for (var person : List.of("P900002", "P900003")) {
            on(RECEIVED.plusDays(2), () -> requests.receive(new EhcRequestText(person, RECEIVED, RequestSource.PARENT, "", "Cannot read.", null, null)));
        }
        database.execute("update core.person set restricted = true, restricted_because = 'Known to staff' where id = 9002");
        database.execute("update core.involvement set to_date = date '2026-07-01'");
        on(DECIDED, () -> {
            wired.as(actor(SendPermission.EHC_REQUEST_VIEW));
            assertThat(names(EhcRequestFilter.Order.NAME, false, 0, 5)).containsExactly("Oscar Lindqvist", "zoe Zander", null);
            assertThat(names(EhcRequestFilter.Order.NAME, true, 0, 5)).containsExactly("zoe Zander", "Oscar Lindqvist", null);
            assertThat(names(EhcRequestFilter.Order.NAME, false, 1, 1)).containsExactly("zoe Zander");
            assertThat(names(EhcRequestFilter.Order.NAME, false, 1, 2)).containsExactly("zoe Zander", null);
            assertThat(names(EhcRequestFilter.Order.NAME, false, 2, 2)).containsExactly((String) null);
            assertThat(names(EhcRequestFilter.Order.NAME, false, 3, 2)).isEmpty();
            assertThat(requests.requests(new EhcRequestFilter(null, null, null, null, null, null, false, EhcRequestFilter.Order.NAME, false), 1, 1).total())
                    .isEqualTo(3);
            assertThat(names(EhcRequestFilter.Order.CASEWORKER, false, 0, 5)).as("those without a caseworker come last").startsWith("Oscar Lindqvist").hasSize(3);
            assertThat(names(EhcRequestFilter.Order.CASEWORKER, true, 2, 1)).as("by day and number among themselves").containsExactly("zoe Zander");
        });
    }

    @Test
    void lists_for_programs_and_files_are_audited_and_ask_for_the_permission_again() {
        on(DECIDED, () -> {
            requests.listed(EhcRequestFilter.allOpen(), 0, 5);
            requests.export(EhcRequestFilter.allOpen());
            assertThat(wired.recorded()).contains("ehc-request.listed 1 rows", "ehc-request.exported 1 rows");
            wired.as(actor(SendPermission.EHC_REQUEST_EXPORT));
            assertThatThrownBy(() -> requests.listed(EhcRequestFilter.allOpen(), 0, 5)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> requests.export(EhcRequestFilter.allOpen())).isInstanceOf(AccessDenied.class);
        });
    }

    private void joelWhoMayWork() {
        database.execute("insert into core.staff (id, username, display_name, email, organisation_id) select 502, 'joel.ashdown', 'Joel Ashdown',"
                + " 'joel@seaborough.example', id from core.organisation");
        mayWork(502L);
    }

    private void handedToJoel() {
        database.execute("update core.record_holder set staff_id = 502");
        database.execute("update core.deadline set staff_id = 502 where state = 'RUNNING'");
        database.execute("update core.work_item set staff_id = 502 where done_at is null");
        database.execute("update core.involvement set to_date = date '2026-07-01' where staff_id = 501");
    }

    private void withJoel() {
        assertThat(database.query("select staff_id from core.record_holder")).isEqualTo(502L);
        assertThat(database.query("select count(*) from core.deadline where state = 'RUNNING' and staff_id = 502")).isEqualTo(3L);
        assertThat(database.query("select staff_id from core.work_item where kind = 'ehc-request' and done_at is null")).isEqualTo(502L);
        assertThat(database.query("select count(*) from core.involvement where person_id = 9001 and staff_id = 501 and to_date is null")).isEqualTo(0L);
    }

    private static EhcRequestText corrected(Long caseworker, Long seen) {
        return new EhcRequestText(null, RECEIVED, RequestSource.PARENT, "Westcliffe High", "Cannot follow lessons.", caseworker, seen);
    }

    private List<String> names(EhcRequestFilter.Order order, boolean descending, int first, int most) {
        return requests.requests(new EhcRequestFilter(null, null, null, null, null, null, false, order, descending), first, most).rows().stream()
                .map(EhcRequestRow::name).toList();
    }
}
