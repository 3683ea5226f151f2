package org.lifecourse.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
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
import org.lifecourse.core.person.InvolvementService;
import org.lifecourse.testing.TestDatabase;

/** Whole cases from one to another and back: nothing of them stays with the giver. */
class CaseHandOverTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final String WORK = "send.request.decide";
    private static final String VIEW = "send.request.view";
    private static final long BETH = 2;
    private static final long JOEL = 3;
    private static final long CALLUM = 4;
    private static final long TEAM = 100;

    private final Actor manager = new Actor(1L, "nell", "Nell Forsythe", Map.of(Permissions.WORK_ASSIGN, List.of(Scope.area("send")),
            WORK, List.of(Scope.area("send")), VIEW, List.of(Scope.area("send"))), false);
    private final Actor beth = new Actor(BETH, "beth", "Beth Larwood", Map.of(WORK, List.of(new Scope("send", TEAM, null)),
            VIEW, List.of(new Scope("send", TEAM, null))), false);

    @BeforeEach
    void bethHoldsTwoCases() {
        DATABASE.execute("truncate core.work_item, core.record_holder, core.organisation, core.staff, core.role, core.person, core.search_entry,"
                + " core.deadline, core.record_hand_over cascade");
        DATABASE.execute("insert into core.organisation (id, code, name, kind) values (9, 'council', 'Council', 'COUNCIL')");
        DATABASE.execute("insert into core.team (id, code, name, organisation_id, service_area) values (100, 'assessment', 'Assessment', 9, 'send'),"
                + " (101, 'reviews', 'Reviews', 9, 'send')");
        DATABASE.execute("insert into core.staff (id, username, display_name, team_id) values (1, 'nell', 'Nell Forsythe', 101),"
                + " (2, 'beth', 'Beth Larwood', 100), (3, 'joel', 'Joel Ashdown', 100), (4, 'callum', 'Callum Wray', 100)");
        DATABASE.execute("insert into core.permission (code, module, description) values ('" + WORK + "', 'send', 'Decide'), ('" + VIEW
                + "', 'send', 'View') on conflict do nothing");
        DATABASE.execute("insert into core.role (id, code, title, description, built_in) values (20, 'CASEWORKER', 'Caseworker', 'x', false),"
                + " (21, 'DOER', 'Doer', 'x', false)");
        DATABASE.execute("insert into core.role_permission values (20, '" + WORK + "'), (20, '" + VIEW + "'), (21, '" + WORK + "')");
        DATABASE.execute("insert into core.role_grant (staff_id, role_id, service_area, team_id, from_date) values (2, 20, 'send', 100, '2022-01-01'),"
                + " (3, 20, 'send', 100, '2022-01-01'), (4, 21, 'send', 100, '2022-01-01')");
        DATABASE.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at) values"
                + " (700, 'P700001', 'Ada Case', 'UNKNOWN', 'U', now()), (701, 'P700002', 'Bo Case', 'UNKNOWN', 'U', now())");
        as(Actor.portal("test"), wiring -> {
            open(wiring, "NA-1", 700);
            open(wiring, "NA-2", 701);
            ask(wiring, "decide", "ehc-request", "NA-1", BETH);
            ask(wiring, "draft", "ehc-request", "NA-1", BETH);
            ask(wiring, "remind", "ehc-advice", "NA-1/school", BETH);
            ask(wiring, "approve", "ehc-request", "NA-1", CALLUM);
            ask(wiring, "plan", "plan-item", "P/1", BETH);
        });
    }

    @Test
    void the_outlook_tells_what_the_whole_case_is() {
        as(manager, wiring -> {
            var outlook = wiring.get(HandOverService.class).outlook("assessment", List.of(number("id", "decide")));
            assertThat(outlook.items()).extracting(TeamItem::title).containsExactly("decide");
            assertThat(outlook.pieces()).isEqualTo(3);
            assertThat(outlook.cases()).isEqualTo(1);
            assertThat(outlook.clocks()).isEqualTo(1);
            assertThat(wiring.get(HandOverService.class).outlook("assessment", List.of(number("id", "plan"))).isOfCases()).isFalse();
            assertThat(wiring.get(HandOverService.class).outlookOfAll("assessment", "beth"))
                    .extracting(HandOverOutlook::pieces, HandOverOutlook::cases, HandOverOutlook::clocks).containsExactly(4L, 2L, 2L);
        });
    }

    @Test
    void one_piece_takes_the_whole_case_along() {
        as(manager, wiring -> {
            wiring.get(HandOverService.class).handOver("assessment", chosen("decide"), HandOverExtent.CASE, "joel", "Leave");
            assertThat(wiring.recorded()).contains("record.handed-over NA-1", "work.handed-over NA-1", "work.handed-over NA-1/school",
                    "deadline.assigned NA-1", "person.involved P700001").doesNotContain("record.handed-over NA-2");
        });
        assertThat(namedOn("NA-1")).isEqualTo("holder joel; clock joel; work callum 1, joel 3; worker joel");
        assertThat(namedOn("NA-2")).isEqualTo("holder beth; clock beth; work ; worker beth");
        as(manager, wiring -> assertThat(wiring.get(TeamWorkService.class).handedOver("assessment", 5)).singleElement()
                .extracting(HandOver::items, HandOver::cases, HandOver::mayUndo).containsExactly(3L, 1L, true));
        as(new Actor(JOEL, "joel", "Joel Ashdown", Map.of(), false), wiring -> assertThat(wiring.get(WorkService.class).notifications(1))
                .extracting(WorkService.Notice::title).containsExactly("Nell Forsythe handed one case over to you with 3 pieces of work"));
    }

    @Test
    void handing_back_restores_holder_clocks_work_and_involvement() {
        var batch = given(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("decide"), HandOverExtent.CASE, "joel", ""));
        as(manager, wiring -> assertThat(wiring.get(HandOverService.class).handBack(batch)).isEqualTo(3));
        assertThat(namedOn("NA-1")).isEqualTo("holder beth; clock beth; work beth 3, callum 1; worker beth");
        as(manager, wiring -> assertThatThrownBy(() -> wiring.get(HandOverService.class).handBack(batch)).hasMessage("handOver.unknown"));
    }

    @Test
    void a_case_that_was_given_on_is_not_handed_back() {
        var batch = given(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("decide"), HandOverExtent.CASE, "joel", ""));
        as(Actor.portal("test"), wiring -> wiring.get(WorkService.class).hold("send", "ehc-request", "NA-1", CALLUM, TEAM));
        as(manager, wiring -> {
            assertThat(wiring.get(TeamWorkService.class).handedOver("assessment", 5)).extracting(HandOver::mayUndo).containsExactly(false);
            assertThatThrownBy(() -> wiring.get(HandOverService.class).handBack(batch)).hasMessage("handOver.movedOn");
        });
    }

    @Test
    void only_the_piece_leaves_record_and_clocks_where_they_are() {
        as(beth, wiring -> wiring.get(HandOverService.class).handOver("", chosen("decide"), HandOverExtent.PIECE, "joel", ""));
        assertThat(namedOn("NA-1")).isEqualTo("holder beth; clock beth; work beth 2, callum 1, joel 1; worker beth");
    }

    @Test
    void work_that_somebody_else_does_on_a_case_takes_no_case_along() {
        as(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("approve"), HandOverExtent.CASE, "joel", ""));
        assertThat(namedOn("NA-1")).isEqualTo("holder beth; clock beth; work beth 3, joel 1; worker beth");
    }

    @Test
    void after_a_leavers_caseload_no_record_names_them() {
        DATABASE.execute("update core.staff set active = false where id = 2");
        var batch = given(manager, wiring -> wiring.get(HandOverService.class).handOverAll("assessment", "beth", "joel", "Has left"));
        for (var table : List.of("work_item where done_at is null and", "record_holder where", "deadline where", "involvement where to_date is null and")) {
            assertThat(DATABASE.query("select count(*) from core." + table + " staff_id = 2")).as(table).isEqualTo(0L);
        }
        assertThat(namedOn("NA-2")).isEqualTo("holder joel; clock joel; work ; worker joel");
        as(manager, wiring -> wiring.get(HandOverService.class).handBack(batch));
        assertThat(namedOn("NA-2")).as("she has left: the team has it").isEqualTo("holder -; clock -; work ; worker -");
        as(manager, wiring -> assertThatThrownBy(() -> wiring.get(HandOverService.class).handOverAll("assessment", "beth", "joel", ""))
                .hasMessage("handOver.nothing"));
    }

    @Test
    void of_somebody_elses_record_only_the_leavers_clock_goes() {
        DATABASE.execute("update core.record_holder set staff_id = 4 where reference = 'NA-2'");
        clock("NA-2", "send.ehc-issue", CALLUM);
        as(manager, wiring -> assertThat(wiring.get(HandOverService.class).outlookOfAll("assessment", "beth").clocks()).isEqualTo(2));
        var batch = given(manager, wiring -> wiring.get(HandOverService.class).handOverAll("assessment", "beth", "joel", "Has left"));
        assertThat(clocks("NA-2")).isEqualTo("send.ehc-decision joel, send.ehc-issue callum");
        as(manager, wiring -> wiring.get(HandOverService.class).handBack(batch));
        assertThat(clocks("NA-2")).isEqualTo("send.ehc-decision beth, send.ehc-issue callum");
    }

    @Test
    void a_record_without_a_search_entry_is_asked_for_by_its_clocks_and_else_refused() {
        DATABASE.execute("delete from core.search_entry");
        assertThatThrownBy(() -> as(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("draft"), HandOverExtent.CASE,
                "callum", ""))).hasMessage("handOver.receiverMayNotRead");
        as(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("draft"), HandOverExtent.CASE, "joel", ""));
        as(beth, wiring -> assertThat(wiring.get(TeamWorkService.class).handedOver("", 5)).hasSize(1));
        DATABASE.execute("delete from core.deadline where subject = 'NA-2'");
        assertThatThrownBy(() -> as(manager, wiring -> wiring.get(HandOverService.class).handOverAll("assessment", "beth", "joel", "")))
                .hasMessage("handOver.unreadable").isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.arguments())
                        .containsExactly("NA-2"));
        DATABASE.execute("update core.record_hand_over set permission = ''");
        as(new Actor(CALLUM, "callum", "Callum Wray", Map.of(WORK, List.of(new Scope("send", TEAM, null))), false), wiring ->
                assertThat(wiring.get(TeamWorkService.class).handedOver("", 5)).as("names no record of which nobody knows who may read it").isEmpty());
    }

    @Test
    void each_right_and_each_record_is_asked_about_once() {
        as(Actor.portal("test"), wiring -> Stream.of("one", "two", "three", "four").forEach(kind -> ask(wiring, kind, "ehc-request", "NA-1", BETH)));
        var asked = new ArrayList<String>();
        DATABASE.inTransaction(em -> new Wiring(listened(em, asked), TODAY).as(manager).get(HandOverService.class)
                .handOverAll("assessment", "beth", "joel", "Has left"));
        assertThat(asked.stream().filter(sql -> sql.contains("core.people_of_record") || sql.contains("core.may_open_record")).count())
                .as("NA-1, NA-2 and the plan").isEqualTo(3);
        assertThat(asked.stream().filter(sql -> sql.startsWith("select 1 from core.role_grant g")).count()).as("work and view").isEqualTo(2);
    }

    @Test
    void a_case_from_the_tray_is_taken_whole() {
        as(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("decide"), HandOverExtent.CASE, "", ""));
        assertThat(namedOn("NA-1")).isEqualTo("holder -; clock -; work - 3, callum 1; worker -");
        as(beth, wiring -> wiring.get(HandOverService.class).handOver("", chosen("draft"), HandOverExtent.CASE, "beth", ""));
        assertThat(namedOn("NA-1")).isEqualTo("holder beth; clock beth; work beth 3, callum 1; worker beth");
    }

    @Test
    void asking_again_after_the_case_went_finds_the_same_piece() {
        as(Actor.portal("test"), wiring -> {
            ask(wiring, "decide", "ehc-request", "NA-1", JOEL);
            wiring.get(WorkService.class).done("send", "decide", "ehc-request", "NA-1");
            ask(wiring, "decide", "ehc-request", "NA-1", BETH);
        });
        as(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("decide"), HandOverExtent.CASE, "joel", ""));
        as(Actor.portal("test"), wiring -> ask(wiring, "decide", "ehc-request", "NA-1", JOEL));
        assertThat(DATABASE.query("select string_agg(s.username, ' ') from core.work_item w join core.staff s on s.id = w.staff_id"
                + " where w.kind = 'decide' and w.done_at is null")).isEqualTo("joel");
    }

    @Test
    void a_receiver_who_may_not_open_the_person_or_read_the_record_is_refused() {
        DATABASE.execute("update core.person set restricted = true, restricted_because = 'Adoption' where id = 700");
        DATABASE.execute("update core.involvement set team_id = null");
        as(manager, wiring -> {
            var handing = wiring.get(HandOverService.class);
            for (var extent : HandOverExtent.values()) {
                assertThatThrownBy(() -> handing.handOver("assessment", chosen("decide"), extent, "joel", "")).hasMessage("handOver.receiverMayNotOpen")
                        .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.arguments()).containsExactly("Joel Ashdown"));
            }
            assertThatThrownBy(() -> handing.handOverAll("assessment", "beth", "joel", "")).hasMessage("handOver.receiverMayNotOpen");
            assertThatThrownBy(() -> handing.handOverAll("assessment", "beth", "callum", "")).isInstanceOf(RuleViolation.class);
        });
        assertThat(namedOn("NA-1")).isEqualTo("holder beth; clock beth; work beth 3, callum 1; worker beth");
        DATABASE.execute("update core.involvement set team_id = 100");
        as(manager, wiring -> wiring.get(HandOverService.class).handOver("assessment", chosen("decide"), HandOverExtent.CASE, "joel", ""));
        assertThat(namedOn("NA-1")).isEqualTo("holder joel; clock joel; work callum 1, joel 3; worker joel");
    }

    @Test
    void a_receiver_who_may_not_read_the_record_is_refused() {
        as(manager, wiring -> assertThatThrownBy(() -> wiring.get(HandOverService.class).handOver("assessment", chosen("draft"), HandOverExtent.CASE,
                "callum", "")).hasMessage("handOver.receiverMayNotRead"));
    }

    @Test
    void what_was_given_on_since_it_was_seen_is_not_moved() {
        var seen = chosen("decide");
        as(beth, wiring -> wiring.get(HandOverService.class).handOver("", seen, HandOverExtent.PIECE, "joel", ""));
        as(manager, wiring -> assertThatThrownBy(() -> wiring.get(HandOverService.class).handOver("assessment", seen, HandOverExtent.PIECE, "beth", ""))
                .hasMessage("workItem.gone"));
    }

    @Test
    void a_colleague_may_not_give_away_what_another_has() {
        as(beth, wiring -> {
            var handing = wiring.get(HandOverService.class);
            assertThatThrownBy(() -> handing.handOverAll("", "callum", "joel", "")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> handing.outlookOfAll("", "callum")).isInstanceOf(AccessDenied.class);
            handing.handOverAll("", "beth", "joel", "");
        });
        assertThat(namedOn("NA-2")).isEqualTo("holder joel; clock joel; work ; worker joel");
    }

    private static void open(Wiring wiring, String reference, long person) {
        wiring.get(WorkService.class).hold("send", "ehc-request", reference, BETH, TEAM);
        wiring.get(InvolvementService.class).involve(person, "send", "ehc-request", reference, "Caseworker", BETH, TEAM, TODAY.minusMonths(1));
        DATABASE.execute("insert into core.deadline (rule_code, rule_version, module, subject_kind, subject, person_id, title, link, permission,"
                + " service_area, staff_id, trigger_on, computed_due_on, due_on, state, created_at) values ('send.ehc-decision', 1, 'send', 'ehc-request', '"
                + reference + "', " + person + ", 'Decide', '/x', '" + VIEW + "', 'send', 2, '2024-01-10', '2024-03-01', '2024-03-01', 'RUNNING', now())");
        DATABASE.execute("insert into core.search_entry (module, kind, subject, title, link, permission, service_area) values ('send', 'ehc-request', '"
                + reference + "', '" + reference + "', '/x', '" + VIEW + "', 'send')");
    }

    private static void ask(Wiring wiring, String kind, String subjectKind, String subject, Long staff) {
        wiring.get(WorkService.class).ask(new WorkItem(null, "send", kind, subjectKind, subject, kind, "", "/send/x", "Open", WORK, staff, TEAM,
                TODAY.plusDays(2), false));
    }

    private static void clock(String reference, String rule, long staff) {
        DATABASE.execute("insert into core.deadline (rule_code, rule_version, module, subject_kind, subject, person_id, title, link, permission,"
                + " service_area, staff_id, trigger_on, computed_due_on, due_on, state, created_at) select '" + rule + "', rule_version, module,"
                + " subject_kind, subject, person_id, title, link, permission, service_area, " + staff + ", trigger_on, computed_due_on, due_on, state,"
                + " created_at from core.deadline where subject = '" + reference + "'");
    }

    private static Object clocks(String reference) {
        return DATABASE.query("select string_agg(d.rule_code || ' ' || coalesce(s.username, '-'), ', ' order by d.rule_code) from core.deadline d"
                + " left join core.staff s on s.id = d.staff_id where d.subject = '" + reference + "'");
    }

    /** An entity manager whose native queries are noted. */
    private static EntityManager listened(EntityManager em, List<String> asked) {
        return (EntityManager) Proxy.newProxyInstance(CaseHandOverTest.class.getClassLoader(), new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    if ("createNativeQuery".equals(method.getName())) {
                        asked.add((String) arguments[0]);
                    }
                    return method.invoke(em, arguments);
                });
    }

    /** Who is named on a record, and where; a dash is the team. */
    private static String namedOn(String reference) {
        return (String) DATABASE.query(("select 'holder ' || (select coalesce(s.username, '-') from core.record_holder h left join core.staff s"
                + " on s.id = h.staff_id where h.reference = '?') || '; clock ' || (select coalesce(s.username, '-') from core.deadline d left join"
                + " core.staff s on s.id = d.staff_id where d.subject = '?') || '; work ' || (select coalesce(string_agg(n.name || ' ' || n.many, ', '"
                + " order by n.name), '') from (select coalesce(s.username, '-') as name, count(*) as many from core.work_item w left join core.staff s"
                + " on s.id = w.staff_id where w.done_at is null and w.subject in ('?', '?/school') group by 1) n) || '; worker ' ||"
                + " (select string_agg(coalesce(s.username, '-'), ', ') from core.involvement i left join core.staff s on s.id = i.staff_id"
                + " where i.subject = '?' and i.to_date is null)").replace("?", reference));
    }

    private static List<ChosenWork> chosen(String... kinds) {
        return Stream.of(kinds).map(kind -> new ChosenWork(number("id", kind), number("version", kind))).toList();
    }

    private static Long number(String column, String kind) {
        return (Long) DATABASE.query("select " + column + " from core.work_item where kind = '" + kind + "' and done_at is null");
    }

    private static void as(Actor actor, Consumer<Wiring> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).as(actor)));
    }

    private static <T> T given(Actor actor, Function<Wiring, T> work) {
        var result = new AtomicReference<T>();
        as(actor, wiring -> result.set(work.apply(wiring)));
        return result.get();
    }
}
