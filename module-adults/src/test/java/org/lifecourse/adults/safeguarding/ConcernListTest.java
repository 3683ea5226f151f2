package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.adults.safeguarding.ConcernFilter.Clocks;
import org.lifecourse.adults.safeguarding.ConcernFilter.Order;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

/** Every filter and order of the list finds what a look at every single concern finds, and what is kept of open concerns is what is so. */
class ConcernListTest {

    private static final int PAGE = 29;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TestDatabase DATABASE = TestDatabase.with("core", "adults");
    private static final String KEPT = "select concern_id, reference::text, person_id, received_on, stage::text, next_due, team_id, staff_id from adults.open_concern";
    private static final String SO = "select c.id, c.reference::text, c.person_id, c.received_on, case when c.decision is null then 'AWAITING_DECISION' else 'ENQUIRY' end, d.due_on,"
            + " coalesce(h.team_id, c.team_id), h.staff_id from adults.safeguarding_concern c left join adults.safeguarding_enquiry e on e.concern_id = c.id"
            + " left join core.record_holder h on h.module = 'adults' and h.kind = 'safeguarding-concern' and h.reference = c.reference"
            + " left join core.deadline d on d.module = 'adults' and d.subject_kind = 'safeguarding-concern' and d.subject = c.reference and d.part = ''"
            + " and d.state <> 'SUPERSEDED' and d.rule_code = case when c.decision is null then '" + ConcernTraces.DECISION_RULE + "' else '"
            + ConcernTraces.ENQUIRY_RULE + "' end where c.decision is null or (e.id is not null and e.concluded_on is null)";

    /** What a filter asks for besides stage and order, and how to see it in a row. */
    private record Limit(String name, Clocks clock, AbuseKind kind, Decision decision, String team, String worker, String episode, LocalDate from, LocalDate to,
            String text, Predicate<ConcernRow> fits) {

        ConcernFilter filter(Stage stage, boolean all, Order order, boolean descending) {
            return new ConcernFilter(text, "", stage, all, clock, kind, decision, team, worker, episode, from, to, order, descending);
        }
    }

    @BeforeAll
    static void theSampleConcerns() {
        QuarterFiguresTest.sampleConcerns(DATABASE, TODAY);
    }

    @Test
    void every_filter_in_every_order_finds_what_fits_and_pages_it_without_gaps() {
        DATABASE.inTransaction(em -> {
            var service = new Wiring(em, TODAY).get(ConcernListService.class);
            var everything = service.concerns(ConcernFilter.everything(), 0, 500).rows();
            assertThat(everything).hasSizeGreaterThan(60);
            for (var limit : limits(everything)) {
                for (var stage : stages()) {
                    for (var all : stage == null ? List.of(true, false) : List.of(true)) {
                        var expected = everything.stream().filter(limit.fits())
                                .filter(row -> stage != null ? row.stage() == stage : all || row.stage().isOpen()).map(ConcernRow::reference).toList();
                        for (var order : Order.values()) {
                            for (var descending : List.of(true, false)) {
                                var filter = limit.filter(stage, all, order, descending);
                                var found = service.concerns(filter, 0, 500);
                                assertThat(found.rows()).as(limit.name() + filter).extracting(ConcernRow::reference).containsExactlyInAnyOrderElementsOf(expected);
                                assertThat(found.rows()).as(limit.name() + filter).isSortedAccordingTo(comparator(order, descending));
                                assertThat(found.total()).isEqualTo(expected.size());
                                if (found.rows().size() > PAGE && stage == null) {
                                    assertThat(paged(service, filter)).as(limit.name() + filter).isEqualTo(found.rows());
                                }
                            }
                        }
                    }
                }
            }
        });
    }

    @Test
    void a_service_with_many_workers_offers_those_of_the_team_and_the_one_who_is_chosen() {
        DATABASE.inTransaction(em -> {
            var service = new Wiring(em, TODAY).get(SafeguardingService.class);
            var few = service.workers("", "");
            assertThat(few.ofTeamOnly()).isFalse();
            assertThat(few.workers()).isNotEmpty().isEqualTo(service.workers());

            em.createNativeQuery("insert into core.team (id, version, code, name, organisation_id, service_area) select 990000, 1, 'many', 'Many', o.id, 'adults'"
                    + " from core.organisation o limit 1").executeUpdate();
            em.createNativeQuery("insert into core.staff (id, version, username, display_name, job_title, organisation_id, team_id) select 990000 + n, 1,"
                    + " 'many.' || n, 'Many ' || n, 'Social worker', t.organisation_id, t.id from core.team t cross join generate_series(1, 700) n"
                    + " where t.code = 'many'").executeUpdate();
            assertThat(service.workers("", "")).isEqualTo(new WorkerChoices(List.of(), true));
            var chosen = few.workers().get(0);
            assertThat(service.workers("", chosen.code())).isEqualTo(new WorkerChoices(List.of(chosen), true));
            assertThat(service.workers("many", chosen.code()).workers()).hasSize(701).contains(chosen);
            assertThat(service.workers()).as("a form offers all").hasSize(few.workers().size() + 700);
            var holders = em.createNativeQuery("select distinct s.username from adults.open_concern n join core.staff s on s.id = n.staff_id join core.team t on t.id = n.team_id"
                    + " where t.code = 'adult-safeguarding'").getResultList();
            assertThat(holders).isNotEmpty();
            em.createNativeQuery("update core.staff set team_id = 990000 where username = ?1").setParameter(1, holders.get(0)).executeUpdate();
            assertThat(service.workers("adult-safeguarding", "").workers()).as("carries concerns of the team still").extracting(Choice::code).contains((String) holders.get(0));
            em.createNativeQuery("update core.team set closed_on = date '2026-01-01' where code = 'many'").executeUpdate();
            assertThat(service.workers("", "").workers()).as("no team can be chosen for them").hasSizeGreaterThanOrEqualTo(700);
            em.createNativeQuery("update core.staff set active = false where username = 'many.1'").executeUpdate();
            assertThat(service.workers("", "many.1").workers()).as("a leaver who is asked for").extracting(Choice::code).contains("many.1");
            em.createNativeQuery("update core.staff set team_id = (select id from core.team where code = 'adult-safeguarding') where username = ?1").setParameter(1, holders.get(0))
                    .executeUpdate();
            em.createNativeQuery("delete from core.staff where username like 'many.%'").executeUpdate();
            em.createNativeQuery("delete from core.team where code = 'many'").executeUpdate();
        });
    }

    @Test
    void words_find_names_and_references() {
        DATABASE.inTransaction(em -> {
            var service = new Wiring(em, TODAY).get(ConcernListService.class);
            var everything = service.concerns(ConcernFilter.everything(), 0, 500).rows();
            assertThat(service.search("adult 1", 100).rows()).isNotEmpty().extracting(ConcernRow::reference).containsExactlyInAnyOrderElementsOf(everything.stream()
                    .filter(row -> row.person().toLowerCase().contains("adult 1")).map(ConcernRow::reference).toList());
            assertThat(service.search("marram", 100).rows()).hasSize(34);
        });
    }

    @Test
    void what_is_kept_of_open_concerns_follows_whatever_changes() {
        var differences = "select count(*) from ((" + KEPT + " except " + SO + ") union all (" + SO + " except " + KEPT + ")) x";
        var database = TestDatabase.with("core", "adults");
        QuarterFiguresTest.sampleConcerns(database, TODAY);
        database.inTransaction(em -> {
            var open = ((Number) em.createNativeQuery("select count(*) from adults.open_concern").getSingleResult()).longValue();
            assertThat(open).isPositive();
            var any = "(select reference from adults.open_concern where stage = '%s' order by reference limit %d)";
            for (var change : List.of("update core.deadline set due_on = due_on + 3 where subject in " + any.formatted("ENQUIRY", 3),
                    "delete from core.deadline where subject in " + any.formatted("ENQUIRY", 1),
                    "update core.record_holder set staff_id = null, team_id = (select min(id) from core.team) where reference in " + any.formatted("ENQUIRY", 2),
                    "delete from core.record_holder where reference in " + any.formatted("AWAITING_DECISION", 1),
                    "update adults.safeguarding_concern set received_on = received_on - 1 where reference in " + any.formatted("AWAITING_DECISION", 2),
                    "update adults.safeguarding_concern set decision = 'NO_ACTION', decided_on = received_on, decision_reason = 'x' where reference in "
                            + any.formatted("AWAITING_DECISION", 1),
                    "update adults.safeguarding_enquiry set concluded_on = begun_on, summary = 'x', wishes = 'NOT_ASKED', capacity = 'HAS' where concern_id in"
                            + " (select concern_id from adults.open_concern where stage = 'ENQUIRY' order by 1 limit 2)",
                    "update adults.safeguarding_enquiry set concluded_on = null, wishes_met = null, risk_outcome = null where concluded_on is not null",
                    "delete from adults.safeguarding_enquiry where concern_id in (select concern_id from adults.open_concern where stage = 'ENQUIRY' order by 1 limit 1)",
                    "delete from adults.safeguarding_concern where reference in " + any.formatted("ENQUIRY", 1))) {
                assertThat(em.createNativeQuery(change).executeUpdate()).as(change).isPositive();
                assertThat(((Number) em.createNativeQuery(differences).getSingleResult()).longValue()).as(change).isZero();
            }
        });
    }

    private static List<ConcernRow> paged(ConcernListService service, ConcernFilter filter) {
        var rows = new ArrayList<ConcernRow>();
        for (var page = service.concerns(filter, 0, PAGE).rows(); !page.isEmpty(); page = service.concerns(filter, rows.size(), PAGE).rows()) {
            rows.addAll(page);
        }
        return rows;
    }

    private static List<Limit> limits(List<ConcernRow> rows) {
        var episode = rows.stream().map(ConcernRow::episode).filter(name -> name != null).findFirst().orElseThrow();
        var from = TODAY.minusDays(60);
        var to = TODAY.minusDays(10);
        return List.of(limit("nothing", null, null, null, "", "", "", null, null, "", row -> true),
                limit("late", Clocks.LATE, null, null, "", "", "", null, null, "", row -> row.dueOn() != null && row.dueOn().isBefore(TODAY)),
                limit("soon", Clocks.SOON, null, null, "", "", "", null, null, "",
                        row -> row.dueOn() != null && !row.dueOn().isBefore(TODAY) && !row.dueOn().isAfter(TODAY.plusDays(3))),
                limit("missed", Clocks.MISSED, null, null, "", "", "", null, null, "", row -> after(row.decidedOn(), row.decisionDue())
                        || after(row.concludedOn(), row.enquiryDue())),
                limit("kind", null, AbuseKind.NEGLECT, null, "", "", "", null, null, "", row -> row.kinds().contains(AbuseKind.NEGLECT)),
                limit("decision", null, null, Decision.SECTION_42, "", "", "", null, null, "", row -> row.decision() == Decision.SECTION_42),
                limit("team", null, null, null, "adult-safeguarding", "", "", null, null, "", row -> "Adult safeguarding".equals(row.team())),
                limit("worker", null, null, null, "", "martha.quill", "", null, null, "", row -> "Martha Quill".equals(row.worker())),
                limit("episode", null, null, null, "", "", episode, null, null, "", row -> episode.equals(row.episode())),
                limit("days", null, null, null, "", "", "", from, to, "", row -> !row.receivedOn().isBefore(from) && !row.receivedOn().isAfter(to)),
                limit("reference", null, null, null, "", "", "", null, null, "sg-2026-00", row -> row.reference().contains("SG-2026-00")),
                limit("provider", null, null, null, "", "", "", null, null, "marram", row -> row.episode() != null));
    }

    private static Limit limit(String name, Clocks clock, AbuseKind kind, Decision decision, String team, String worker, String episode, LocalDate from,
            LocalDate to, String text, Predicate<ConcernRow> fits) {
        return new Limit(name, clock, kind, decision, team, worker, episode, from, to, text, fits);
    }

    private static List<Stage> stages() {
        var stages = new ArrayList<Stage>(List.of(Stage.values()));
        stages.add(null);
        return stages;
    }

    private static boolean after(LocalDate done, LocalDate due) {
        return due != null && (done == null ? TODAY : done).isAfter(due);
    }

    private static Comparator<ConcernRow> comparator(Order order, boolean descending) {
        return switch (order) {
            case REFERENCE -> by(ConcernRow::reference, descending);
            case RECEIVED -> by(ConcernRow::receivedOn, descending);
            case STAGE -> by(row -> row.stage().name(), descending);
            case DUE -> by(ConcernRow::dueOn, descending);
            case PERSON, WORKER -> (first, second) -> 0;
        };
    }

    private static <T extends Comparable<? super T>> Comparator<ConcernRow> by(Function<ConcernRow, T> part, boolean descending) {
        var way = descending ? Comparator.<T>reverseOrder() : Comparator.<T>naturalOrder();
        return Comparator.comparing(part, Comparator.nullsLast(way)).thenComparing(ConcernRow::receivedOn, Comparator.reverseOrder());
    }
}
