package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.document.DocumentRow;
import org.lifecourse.testing.TestDatabase;

class PersonOverviewServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final String SEND = "send.request.view";

    private final Actor beth = actor(2L, Map.of(Permissions.PERSON_VIEW, List.of(Scope.area("send")), SEND, List.of(Scope.area("send"))));
    private final Actor martha = actor(3L, Map.of(Permissions.PERSON_VIEW, List.of(Scope.area("adults"))));

    @BeforeEach
    void aChildWhomTwoServicesKnow() {
        DATABASE.execute("truncate core.person, core.document, core.timeline_event, core.deadline, core.organisation, core.staff cascade");
        DATABASE.execute("insert into core.staff (id, username, display_name, active) values (2, 'beth', 'Beth Larwood', true), (3, 'martha', 'Martha Quill', true)");
        DATABASE.execute("insert into core.person (id, reference, given_names, family_name, display_name, born_on, birth_precision, sex, communication,"
                + " interpreter, first_language, registered_at) values (10, 'P100010', 'Oscar', 'Lindqvist', 'Oscar Lindqvist', '2013-09-03', 'DAY', 'M',"
                + " 'Picture symbols', true, 'Swedish', now())");
        DATABASE.execute("insert into core.person_alert (person_id, kind, text, module, from_date, to_date) values"
                + " (10, 'HEALTH', 'Epilepsy', 'core', '2023-01-01', null), (10, 'OTHER', 'Was abroad', 'core', '2022-01-01', '2022-12-31'),"
                + " (10, 'OTHER', 'Moves soon', 'core', '2023-07-01', null)");
        DATABASE.execute("insert into core.involvement (person_id, module, subject_kind, subject, role, staff_id, from_date, to_date) values"
                + " (10, 'send', 'ehc-request', 'S1', 'caseworker', 2, '2023-02-01', null),"
                + " (10, 'children', 'episode', 'E1', 'lead', 3, '2022-02-01', '2022-09-01')");
        DATABASE.execute("insert into core.deadline (rule_code, rule_version, module, subject_kind, subject, person_id, title, link, permission, service_area,"
                + " trigger_on, due_on, state, created_at) values"
                + " ('a', 1, 'children', 'episode', 'E1', 10, 'Assessment', '/x', 'children.view', 'children', '2023-06-01', '2023-06-08', 'RUNNING', now()),"
                + " ('b', 1, 'send', 'ehc-request', 'S1', 10, 'Advice', '/x', '" + SEND + "', 'send', '2023-06-01', '2023-06-20', 'RUNNING', now()),"
                + " ('c', 1, 'send', 'ehc-request', 'S1', 10, 'Decision', '/x', '" + SEND + "', 'send', '2023-06-01', '2023-06-07', 'CLOSED', now())");
    }

    @Test
    void the_banner_shows_what_holds_today() {
        as(beth, service -> {
            var banner = service.banner(10L);
            assertThat(banner.line().name()).isEqualTo("Oscar Lindqvist");
            assertThat(banner.alerts()).extracting(PersonBanner.Alert::text).containsExactly("Epilepsy");
            assertThat(banner.allocated()).containsExactly("Beth Larwood");
            assertThat(banner.communication()).isEqualTo("Picture symbols");
            assertThat(banner.interpreter()).isTrue();
        });
    }

    @Test
    void the_next_deadline_is_the_first_open_one_that_the_reader_may_see() {
        as(beth, service -> {
            assertThat(service.banner(10L).dueOn()).isEqualTo("2023-06-20");
            assertThat(service.banner(10L).dueTitle()).isEqualTo("Advice");
        });
        as(martha, service -> assertThat(service.banner(10L).dueOn()).isNull());
    }

    @Test
    void a_restricted_record_shows_nothing_to_those_not_involved() {
        DATABASE.execute("update core.person set restricted = true, restricted_because = 'adopted' where id = 10");
        as(beth, service -> assertThat(service.banner(10L).line().restricted()).isTrue());
        as(martha, service -> {
            assertThatThrownBy(() -> service.banner(10L)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> service.files("P100010")).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> service.seenBy("P100010", null)).isInstanceOf(RecordRestricted.class);
        });
    }

    @Test
    void a_file_of_a_family_stands_with_each_child_of_its_record() {
        aFileOfAFamily();
        as(beth, service -> {
            assertThat(service.files("P100010")).extracting(DocumentRow::title, DocumentRow::subject).containsExactly(tuple("Plan of the family", "F1"));
            assertThat(service.files("P100011")).extracting(DocumentRow::title).containsExactly("Plan of the family");
            assertThat(service.files("P100012")).as("not of this family").isEmpty();
        });
        as(martha, service -> assertThat(service.files("P100011")).as("may not read the record").isEmpty());
        DATABASE.execute("update core.document set withdrawn_at = now(), withdrawn_because = 'wrong family'");
        as(beth, service -> assertThat(service.files("P100011")).as("taken back").isEmpty());
    }

    @Test
    void a_file_of_a_family_stands_with_nobody_for_those_to_whom_one_of_the_children_is_closed() {
        aFileOfAFamily();
        DATABASE.execute("update core.person set restricted = true, restricted_because = 'adopted' where id = 11");
        as(beth, service -> assertThat(service.files("P100010")).isEmpty());
        DATABASE.execute("insert into core.involvement (person_id, module, subject_kind, subject, role, staff_id, from_date) values"
                + " (11, 'send', 'ehc-request', 'S2', 'caseworker', 2, '2023-02-01')");
        as(beth, service -> assertThat(service.files("P100010")).hasSize(1));
    }

    private static void aFileOfAFamily() {
        DATABASE.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at) values"
                + " (11, 'P100011', 'Freja Lindqvist', 'UNKNOWN', 'F', now()), (12, 'P100012', 'Ella Hollis', 'UNKNOWN', 'F', now())");
        DATABASE.execute("insert into core.timeline_event (person_id, module, kind, subject_kind, subject, happened_on, recorded_at, title, permission)"
                + " select id, 'send', 'told', 'family-plan', 'F1', '2023-06-01', now(), 'Planned together', '" + SEND + "' from core.person where id in (10, 11)");
        DATABASE.execute("insert into core.document (module, subject_kind, subject, person_id, permission, service_area, name, title, media_type, size, sha256,"
                + " content, added_at) values ('send', 'family-plan', 'F1', 10, '" + SEND + "', 'send', 'plan.txt', 'Plan of the family', 'text/plain', 4,"
                + " encode(sha256('plan'), 'hex'), 'plan', now())");
    }

    private static void as(Actor actor, Consumer<PersonOverviewService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).as(actor).get(PersonOverviewService.class)));
    }

    private static Actor actor(Long id, Map<String, List<Scope>> grants) {
        return new Actor(id, "user" + id, "User " + id, grants, false);
    }
}
