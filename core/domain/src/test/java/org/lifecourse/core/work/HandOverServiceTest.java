package org.lifecourse.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.testing.TestDatabase;

class HandOverServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final String DECIDE = "send.request.decide";
    private static final TeamFilter ALL = new TeamFilter("", "", "", "");

    private final Actor manager = actor(1L, "Nell Forsythe", Map.of(Permissions.WORK_ASSIGN, List.of(Scope.area("send")), DECIDE, List.of(Scope.area("send"))));
    private final Actor beth = actor(2L, "Beth Larwood", Map.of(DECIDE, List.of(new Scope("send", 100L, null))));
    private final Actor joel = actor(3L, "Joel Ashdown", Map.of(DECIDE, List.of(new Scope("send", 100L, null))));
    private final Actor stranger = actor(5L, "Owen Sallis", Map.of());

    @BeforeEach
    void aTeamWithWork() {
        DATABASE.execute("truncate core.work_item, core.record_holder, core.organisation, core.staff, core.role, core.person, core.search_entry, core.deadline cascade");
        DATABASE.execute("insert into core.organisation (id, code, name, kind) values (9, 'council', 'Council', 'COUNCIL')");
        DATABASE.execute("insert into core.team (id, code, name, organisation_id, service_area) values (100, 'assessment', 'Assessment', 9, 'send'),"
                + " (101, 'reviews', 'Reviews', 9, 'send'), (102, 'hospital', 'Hospital', 9, 'adults')");
        DATABASE.execute("insert into core.staff (id, username, display_name, team_id, active) values (1, 'nell', 'Nell Forsythe', 101, true),"
                + " (2, 'beth', 'Beth Larwood', 100, true), (3, 'joel', 'Joel Ashdown', 100, true), (4, 'callum', 'Callum Wray', 100, true),"
                + " (5, 'owen', 'Owen Sallis', 102, true), (6, 'gone', 'Fiona Gone', 100, false)");
        DATABASE.execute("insert into core.permission (code, module, description) values ('" + DECIDE + "', 'send', 'Decide') on conflict do nothing");
        DATABASE.execute("insert into core.role (id, code, title, description, built_in) values (20, 'CASEWORKER', 'Caseworker', 'x', false)");
        DATABASE.execute("insert into core.role_permission values (20, '" + DECIDE + "')");
        DATABASE.execute("insert into core.role_grant (staff_id, role_id, service_area, team_id, from_date) values (2, 20, 'send', 100, '2022-01-01'),"
                + " (3, 20, 'send', 100, '2022-01-01')");
        as(Actor.portal("test"), wiring -> {
            ask(wiring, "NA-1", 2L, null, TODAY.minusDays(3));
            ask(wiring, "NA-2", 2L, null, TODAY.plusDays(5));
            ask(wiring, "NA-3", null, 100L, TODAY.plusDays(30));
            ask(wiring, "NA-4", 6L, null, null);
            ask(wiring, "NA-9", 5L, null, null);
        });
    }

    @Test
    void the_tray_shows_the_team_its_work_and_nobody_elses() {
        as(manager, wiring -> {
            var service = wiring.get(TeamWorkService.class);

            assertThat(service.teams()).extracting(TeamWorkService.TeamHead::code).containsExactly("assessment", "reviews");
            assertThat(subjects(service, "")).isEmpty();
            assertThat(subjects(service, "assessment")).containsExactly("NA-1", "NA-2", "NA-3", "NA-4");
            assertThat(service.items(new TeamFilter("assessment", "late", "", ""), 0, 25)).extracting(TeamItem::subject).containsExactly("NA-1");
            assertThat(service.items(new TeamFilter("assessment", "soon", "", ""), 0, 25)).extracting(TeamItem::subject).containsExactly("NA-2");
            assertThat(service.items(new TeamFilter("assessment", "unassigned", "", ""), 0, 25)).extracting(TeamItem::subject).containsExactly("NA-3");
            assertThat(service.items(new TeamFilter("assessment", "", "gone", ""), 0, 25)).extracting(TeamItem::subject).containsExactly("NA-4");
            assertThat(service.items(new TeamFilter("assessment", "", "", ""), 1, 2)).extracting(TeamItem::subject).containsExactly("NA-2", "NA-3");
            assertThat(service.count(new TeamFilter("assessment", "", "", ""))).isEqualTo(4);
        });
    }

    @Test
    void the_load_counts_what_is_late_what_comes_and_what_stands_still() {
        DATABASE.execute("update core.work_item set touched_at = '2023-05-20' where subject = 'NA-2'");
        as(manager, wiring -> {
            var service = wiring.get(TeamWorkService.class);

            assertThat(service.load("assessment")).extracting(MemberLoad::username).containsExactly("beth", "gone", "callum", "joel");
            assertThat(service.load("assessment").get(0)).isEqualTo(new MemberLoad("beth", "Beth Larwood", true, 2, 1, 1, 1));
            assertThat(service.tray("assessment").open()).isEqualTo(1);
            assertThat(service.items(new TeamFilter("assessment", "still", "", ""), 0, 25)).extracting(TeamItem::subject).containsExactly("NA-2");
        });
    }

    @Test
    void what_happens_on_the_record_is_activity_though_nobody_looks_after_it_by_hand() {
        DATABASE.execute("update core.work_item set touched_at = '2023-05-20', subject = replace(subject, 'NA', 'RA')");
        DATABASE.execute("insert into core.record_holder (module, kind, reference, staff_id, since) values ('send', 'ehc-request', 'RA-2', 2, now())");
        DATABASE.execute("update core.work_item set subject_kind = 'ehc-advice', subject = 'RA-2/school' where subject = 'RA-4'");
        assertThat(still()).containsExactly("RA-1", "RA-2", "RA-3", "RA-2/school");
        DATABASE.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at) values (700, 'P700001', 'Ada Case',"
                + " 'UNKNOWN', 'U', now())");
        DATABASE.execute("insert into core.timeline_event (person_id, module, kind, subject_kind, subject, happened_on, recorded_at, title, permission)"
                + " values (700, 'send', 'asked', 'ehc-request', 'RA-1', '2023-01-02', '2023-06-01', 'Asked', 'x'),"
                + " (700, 'adults', 'asked', 'ehc-request', 'RA-3', '2023-01-02', '2023-06-01', 'Of another module', 'x')");
        assertThat(still()).containsExactly("RA-2", "RA-3", "RA-2/school");
        audit("request.viewed", "RA-2", "", "2023-06-02");
        audit("deadline.recounted", "RA-2", "{}", "2023-06-02");
        audit("request.changed", "RA-2", "{}", "2023-05-23");
        assertThat(still()).as("views, recounts and old changes are none").containsExactly("RA-2", "RA-3", "RA-2/school");
        audit("request.changed", "RA-2", "{}", "2023-05-24 12:00+01");
        assertThat(still()).as("and what happens on the record happens to its parts").containsExactly("RA-3");
        as(manager, wiring -> {
            var service = wiring.get(TeamWorkService.class);
            assertThat(service.items(new TeamFilter("assessment", "", "beth", ""), 0, 25)).filteredOn(item -> item.subject().equals("RA-2"))
                    .extracting(TeamItem::touchedAt).containsExactly(Instant.parse("2023-05-24T11:00:00Z"));
            assertThat(service.load("assessment")).extracting(MemberLoad::still).containsOnly(0L);
            assertThat(service.tray("assessment").still()).isEqualTo(1);
        });
    }

    private List<String> still() {
        return given(manager, wiring -> wiring.get(TeamWorkService.class).items(new TeamFilter("assessment", "still", "", ""), 0, 25).stream()
                .map(TeamItem::subject).toList());
    }

    private static void audit(String action, String subject, String after, String at) {
        DATABASE.execute("insert into core.audit_entry (number, at, staff, staff_name, origin, action, subject_kind, subject, before_value, after_value,"
                + " reason, previous_hash, hash) select n, '" + at + "', 'x', 'x', 'x', '" + action + "', 'ehc-request', '" + subject + "', '', '" + after
                + "', '', repeat('0', 64), lpad(n::text, 64, '0') from (select coalesce(max(number), 0) + 1 as n from core.audit_entry) next");
    }

    @Test
    void counts_are_of_what_one_could_list() {
        DATABASE.execute("update core.work_item set permission = 'send.other' where subject in ('NA-1', 'NA-3')");
        for (var viewer : List.of(manager, joel, beth)) {
            as(viewer, wiring -> {
                var service = wiring.get(TeamWorkService.class);
                assertThat(service.tray("assessment").open()).isEqualTo(service.count(new TeamFilter("assessment", "unassigned", "", "")));
                assertThat(service.load("assessment")).isNotEmpty().allSatisfy(member -> {
                    assertThat(member.open()).isEqualTo(service.count(new TeamFilter("assessment", "", member.username(), "")));
                    assertThat(member.late()).isEqualTo(service.count(new TeamFilter("assessment", "late", member.username(), "")));
                    assertThat(member.soon()).isEqualTo(service.count(new TeamFilter("assessment", "soon", member.username(), "")));
                });
            });
        }
        as(joel, wiring -> assertThat(wiring.get(TeamWorkService.class).tray("assessment").open()).isZero());
        as(beth, wiring -> assertThat(wiring.get(TeamWorkService.class).load("assessment")).filteredOn(member -> member.username().equals("beth"))
                .extracting(MemberLoad::open).as("her own work she sees in any case").containsExactly(2L));
    }

    @Test
    void a_right_in_one_area_is_none_in_the_core() {
        DATABASE.execute("update core.work_item set module = 'core' where subject = 'NA-3'");
        as(manager, wiring -> assertThat(subjects(wiring.get(TeamWorkService.class), "assessment")).containsExactly("NA-1", "NA-2", "NA-4"));
        as(manager, wiring -> assertThatThrownBy(() -> wiring.get(HandOverService.class).handOver("assessment", chosen("NA-3"), HandOverExtent.PIECE,
                "joel", "")).isInstanceOf(AccessDenied.class));
        as(actor(1L, "Nell Forsythe", Map.of(Permissions.WORK_ASSIGN, List.of(Scope.EVERYWHERE), DECIDE, List.of(Scope.EVERYWHERE))), wiring -> {
            assertThat(subjects(wiring.get(TeamWorkService.class), "assessment")).contains("NA-3");
            assertThatThrownBy(() -> wiring.get(HandOverService.class).handOver("assessment", chosen("NA-3"), HandOverExtent.PIECE, "joel", ""))
                    .as("nor for the receiver").hasMessage("workItem.receiverMayNot");
        });
    }

    @Test
    void whoever_is_not_of_the_team_is_refused() {
        as(stranger, wiring -> {
            assertThatThrownBy(() -> wiring.get(TeamWorkService.class).items(new TeamFilter("assessment", "", "", ""), 0, 25))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> wiring.get(HandOverService.class).handOver("assessment", chosen("NA-1"), HandOverExtent.PIECE, "joel", ""))
                    .isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void work_that_one_may_not_do_stays_hidden() {
        DATABASE.execute("update core.work_item set permission = 'send.other' where subject = 'NA-3'");
        as(beth, wiring -> assertThat(subjects(wiring.get(TeamWorkService.class), "")).containsExactly("NA-1", "NA-2", "NA-4"));
    }

    @Test
    void several_are_handed_over_at_once_told_audited_and_handed_back() {
        var batch = given(manager, wiring -> {
            var moved = wiring.get(HandOverService.class).handOver("assessment", chosen("NA-1", "NA-2", "NA-3", "NA-4"), HandOverExtent.PIECE, "joel", "Leave");
            assertThat(wiring.recorded()).contains("work.handed-over NA-1", "work.handed-over NA-4");
            return moved;
        });
        as(joel, wiring -> {
            assertThat(wiring.get(WorkService.class).mine()).extracting(WorkItem::subject).containsExactly("NA-1", "NA-2", "NA-3", "NA-4");
            assertThat(wiring.get(WorkService.class).notifications(5)).extracting(WorkService.Notice::title)
                    .containsExactly("Nell Forsythe handed 4 pieces of work over to you");
        });
        as(manager, wiring -> {
            assertThat(wiring.get(TeamWorkService.class).handedOver("assessment", 5)).singleElement().satisfies(row -> {
                assertThat(row.items()).isEqualTo(4);
                assertThat(row.to()).isEqualTo("Joel Ashdown");
                assertThat(row.reason()).isEqualTo("Leave");
                assertThat(row.mayUndo()).isTrue();
            });
            assertThat(wiring.get(HandOverService.class).handBack(batch)).isEqualTo(4);
        });
        assertThat(holder("NA-1")).isEqualTo("beth");
        assertThat(holder("NA-3")).isEqualTo("tray");
        assertThat(holder("NA-4")).as("its former holder has left").isEqualTo("tray");
        as(beth, wiring -> assertThat(wiring.get(WorkService.class).notifications(5)).extracting(WorkService.Notice::title)
                .containsExactly("Nell Forsythe handed 2 pieces of work back to you"));
        as(manager, wiring -> assertThatThrownBy(() -> wiring.get(HandOverService.class).handBack(batch)).hasMessage("handOver.unknown"));
    }

    @Test
    void nothing_is_moved_when_one_of_it_must_not() {
        as(manager, wiring -> {
            var handing = wiring.get(HandOverService.class);
            assertThatThrownBy(() -> handing.handOver("assessment", chosen("NA-1"), HandOverExtent.PIECE, "callum", "")).isInstanceOf(RuleViolation.class)
                    .hasMessage("workItem.receiverMayNot");
            assertThatThrownBy(() -> handing.handOver("assessment", chosen("NA-1"), HandOverExtent.PIECE, "gone", "")).hasMessage("workItem.receiverNotInTeam");
            assertThatThrownBy(() -> handing.handOver("assessment", chosen("NA-1"), HandOverExtent.PIECE, "owen", "")).hasMessage("workItem.receiverNotInTeam");
            assertThatThrownBy(() -> handing.handOver("assessment", chosen("NA-9"), HandOverExtent.PIECE, "joel", "")).hasMessage("workItem.gone");
            assertThatThrownBy(() -> handing.handOver("assessment", List.of(), HandOverExtent.PIECE, "joel", "")).hasMessage("workItem.noneChosen");
            assertThatThrownBy(() -> handing.handOver("assessment", chosen("NA-1"), HandOverExtent.PIECE, "beth", "")).hasMessage("workItem.isTheirs");
        });
        assertThat(holder("NA-1")).isEqualTo("beth");
    }

    @Test
    void a_member_gives_away_their_own_takes_from_the_tray_and_nothing_else() {
        as(beth, wiring -> wiring.get(HandOverService.class).handOver("", chosen("NA-1"), HandOverExtent.PIECE, "joel", ""));
        as(joel, wiring -> {
            wiring.get(HandOverService.class).handOver("", chosen("NA-3"), HandOverExtent.PIECE, "joel", "");
            assertThatThrownBy(() -> wiring.get(HandOverService.class).handOver("", chosen("NA-2"), HandOverExtent.PIECE, "joel", "")).isInstanceOf(AccessDenied.class);
        });
        assertThat(List.of(holder("NA-1"), holder("NA-2"), holder("NA-3"))).containsExactly("joel", "beth", "joel");
    }

    @Test
    void asking_again_finds_the_item_where_it_was_handed_to() {
        as(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("NA-1", "NA-3"), HandOverExtent.PIECE, "joel", ""));
        as(Actor.portal("test"), wiring -> {
            ask(wiring, "NA-1", 2L, null, TODAY.plusDays(1));
            ask(wiring, "NA-3", null, 100L, TODAY.plusDays(2));
        });
        as(joel, wiring -> assertThat(wiring.get(WorkService.class).mine()).extracting(WorkItem::dueOn)
                .containsExactly(TODAY.plusDays(1), TODAY.plusDays(2)));
        assertThat(DATABASE.query("select count(*) from core.work_item")).isEqualTo(5L);
    }

    @Test
    void what_was_given_on_or_done_is_not_handed_back() {
        var batch = given(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("NA-1"), HandOverExtent.PIECE, "joel", ""));
        as(Actor.portal("test"), wiring -> wiring.get(WorkService.class).done("send", "decide", "ehc-request", "NA-1"));
        as(manager, wiring -> {
            assertThat(wiring.get(TeamWorkService.class).handedOver("assessment", 5)).extracting(HandOver::mayUndo).containsExactly(false);
            assertThatThrownBy(() -> wiring.get(HandOverService.class).handBack(batch)).hasMessage("handOver.movedOn");
        });
    }

    private static void ask(Wiring wiring, String subject, Long staff, Long team, LocalDate due) {
        wiring.get(WorkService.class).ask(new WorkItem(null, "send", "decide", "ehc-request", subject, "Decide " + subject, "", "/send/x", "Decide",
                DECIDE, staff, team, due, false));
    }

    private static List<String> subjects(TeamWorkService service, String team) {
        return service.items(new TeamFilter(team, ALL.state(), "", ""), 0, 25).stream().map(TeamItem::subject).toList();
    }

    private static List<ChosenWork> chosen(String... subjects) {
        return Stream.of(subjects).map(subject -> new ChosenWork(number("id", subject), number("version", subject))).toList();
    }

    private static Long number(String column, String subject) {
        return (Long) DATABASE.query("select " + column + " from core.work_item where subject = '" + subject + "'");
    }

    private static String holder(String subject) {
        return (String) DATABASE.query("select coalesce(s.username, 'tray') from core.work_item w left join core.staff s on s.id = w.staff_id where w.subject = '"
                + subject + "'");
    }

    private static Actor actor(Long id, String name, Map<String, List<Scope>> grants) {
        return new Actor(id, name, name, grants, false);
    }

    private static void as(Actor actor, Consumer<Wiring> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).as(actor)));
    }

    private static <T> T given(Actor actor, Function<Wiring, T> work) {
        var result = new java.util.concurrent.atomic.AtomicReference<T>();
        as(actor, wiring -> result.set(work.apply(wiring)));
        return result.get();
    }
}
