package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the pages read, straight from SQL. A restricted person's name is read only for those who may open the record. */
@ApplicationScoped
class ConcernRowRepository {

    /** The team that answers for the concern whose reference is the second parameter. */
    static final String TEAM_OF = "(select coalesce(h.team_id, c.team_id) from adults.safeguarding_concern c left join core.record_holder h on"
            + " h.module = 'adults' and h.kind = '" + ConcernTraces.KIND + "' and h.reference = c.reference where c.reference = ?2)";
    /** Who carries the concern whose reference is the second parameter. */
    static final String WORKER_OF = "(select h.staff_id from core.record_holder h where h.module = 'adults' and h.kind = '" + ConcernTraces.KIND
            + "' and h.reference = ?2)";

    /** More work in no service; a form lets choose among them all. */
    static final int MOST_WORKERS = 2000;
    private static final String WORKERS = "select s.username, s.display_name from core.staff s join core.team t on t.id = s.team_id"
            + " where t.service_area = 'adults'";
    /** Counts stop here. */
    static final int COUNTED = 1001;
    private static final int SOON = 3;
    private static final String CLOCK = " left join core.deadline %1$s on %1$s.rule_code = '%2$s' and %1$s.module = 'adults'"
            + " and %1$s.subject_kind = 'safeguarding-concern' and %1$s.subject = c.reference and %1$s.part = '' and %1$s.state <> 'SUPERSEDED'";
    static final String DECISION_CLOCK = CLOCK.formatted("dd", ConcernTraces.DECISION_RULE);
    static final String ENQUIRY_CLOCK = CLOCK.formatted("de", ConcernTraces.ENQUIRY_RULE);
    private static final String OPEN = "case when " + Reader.MAY_OPEN + " then %s end";
    static final String STAGE = "case when c.decision is null then 'AWAITING_DECISION' when e.id is null then 'CLOSED'"
            + " when e.concluded_on is null then 'ENQUIRY' else 'CONCLUDED' end";
    /** What a row shows, of the concerns of a page. */
    private static final String ROW = "select c.reference, " + OPEN.formatted("p.reference") + ", " + OPEN.formatted("p.display_name") + ", c.received_on, "
            + OPEN.formatted("(select string_agg(a.kind, ',' order by a.kind) from adults.safeguarding_abuse a where a.concern_id = c.id)") + ", " + STAGE
            + ", c.decision, c.decided_on, dd.due_on, de.due_on, e.concluded_on, " + OPEN.formatted("e.wishes_met") + ", " + OPEN.formatted("e.risk_outcome")
            + ", s.display_name, t.name, o.reference, c.version from (%s) page join adults.safeguarding_concern c on c.id = page.id"
            + " join core.person p on p.id = c.person_id left join adults.safeguarding_enquiry e on e.concern_id = c.id left join core.record_holder h"
            + " on h.module = 'adults' and h.kind = '" + ConcernTraces.KIND + "' and h.reference = c.reference join core.team t"
            + " on t.id = coalesce(h.team_id, c.team_id) left join core.staff s on s.id = h.staff_id"
            + " left join adults.organisational_episode o on o.id = c.episode_id" + DECISION_CLOCK + ENQUIRY_CLOCK;
    /** How many of the open ones, at most as many as are counted. */
    private static final String SOME = "(select count(*) from (select 1 from adults.open_concern n where %s limit " + COUNTED + ") found)";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;
    @Inject
    private Reader reader;
    @Inject
    private Clock clock;

    List<ConcernRow> findRows(ConcernFilter filter, int first, int most) {
        var search = new ConcernSearch(filter, LocalDate.now(clock));
        return Reader.rows(search.of(ROW.formatted(search.page(first, most)) + search.order(), em::createNativeQuery, reader)).stream()
                .map(ConcernRowRepository::row).toList();
    }

    private static ConcernRow row(Object[] row) {
        return new ConcernRow((String) row[0], (String) row[1], (String) row[2], Reader.day(row[3]), kinds((String) row[4]), Stage.valueOf((String) row[5]),
                word(Decision.class, row[6]), Reader.day(row[7]), Reader.day(row[8]), Reader.day(row[9]), Reader.day(row[10]), word(WishesMet.class, row[11]),
                word(RiskOutcome.class, row[12]), (String) row[13], (String) row[14], (String) row[15], Reader.number(row[16]));
    }

    /** How many there are, at most 1001. */
    long count(ConcernFilter filter) {
        var search = new ConcernSearch(filter, LocalDate.now(clock));
        return Reader.number(search.of(search.count(COUNTED), em::createNativeQuery, reader).getSingleResult());
    }

    /** How the open ones stand; each count goes to 1001. */
    ConcernCounts counts() {
        var today = Date.valueOf(LocalDate.now(clock));
        var row = Reader.rows(em.createNativeQuery("select " + SOME.formatted("n.stage = 'AWAITING_DECISION'") + ", "
                + SOME.formatted("n.stage = 'AWAITING_DECISION' and n.next_due < cast(?1 as date)") + ", " + SOME.formatted("n.stage = 'ENQUIRY'") + ", "
                + SOME.formatted("n.stage = 'ENQUIRY' and n.next_due < cast(?1 as date)") + ", "
                + SOME.formatted("n.next_due between cast(?1 as date) and cast(?1 as date) + " + SOON)).setParameter(1, today)).get(0);
        return new ConcernCounts(Reader.number(row[0]), Reader.number(row[1]), Reader.number(row[2]), Reader.number(row[3]), Reader.number(row[4]));
    }

    /** Names around a concern: team, worker, who decided, episode and provider. */
    Optional<ConcernNames> findNames(String reference) {
        return Reader.rows(em.createNativeQuery("select t.code, t.name, s.username, s.display_name, d.display_name, o.reference, g.name, p.reference"
                + " from adults.safeguarding_concern c join core.person p on p.id = c.person_id left join core.record_holder h on h.module = 'adults'"
                + " and h.kind = '" + ConcernTraces.KIND + "' and h.reference = c.reference join core.team t on t.id = coalesce(h.team_id, c.team_id)"
                + " left join core.staff s on s.id = h.staff_id left join core.staff d on d.id = c.decided_by"
                + " left join adults.organisational_episode o on o.id = c.episode_id left join core.organisation g on g.id = o.organisation_id"
                + " where c.reference = ?1").setParameter(1, reference)).stream().findFirst()
                .map(row -> new ConcernNames((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                        (String) row[6], (String) row[7]));
    }

    record ConcernNames(String team, String teamName, String worker, String workerName, String decidedBy, String episode, String organisation,
            String person) {

        Allocation lies() {
            return new Allocation(team, worker);
        }
    }

    /** What was done to a record, newest first; looking at it is left out. */
    List<ConcernEvent> findHistory(String kind, String reference, int most) {
        return Reader.rows(em.createNativeQuery("select at, staff_name, action, reason from core.audit_entry where subject_kind = ?1 and subject = ?2"
                + " and after_value <> '' and split_part(action, '.', 1) in ('concern', 'enquiry', 'episode') order by number desc limit ?3").setParameter(1, kind).setParameter(2, reference).setParameter(3, most)).stream()
                .map(row -> new ConcernEvent(Reader.moment(row[0]), (String) row[1], (String) row[2], (String) row[3])).toList();
    }

    List<Choice> findTeams() {
        return choices("select code, name from core.team where service_area = 'adults' and closed_on is null order by name");
    }

    /** Members of staff of the teams of the service, at most so many. */
    List<Choice> findWorkers(int most) {
        return choices(WORKERS + " and s.active order by s.display_name limit " + most);
    }

    /** Members of a team of the service and those who carry open concerns of it, those whose team is closed, and somebody who is chosen already, also a leaver. */
    List<Choice> findWorkers(String team, String chosen) {
        return choices(em.createNativeQuery(WORKERS + " and (s.username = ?2 or s.active and (t.code = ?1 or t.closed_on is not null or s.id in (select n.staff_id"
                + " from adults.open_concern n join core.team o on o.id = n.team_id where o.code = ?1))) order by s.display_name limit " + MOST_WORKERS)
                .setParameter(1, Words.of(team)).setParameter(2, Words.of(chosen)));
    }

    /** Open teams of the service, and the one that answers for the concern. */
    List<Choice> findTeams(String concern) {
        return choices(em.createNativeQuery("select t.code, t.name from core.team t where (t.service_area = 'adults' and t.closed_on is null) or t.id = "
                + TEAM_OF + " order by t.name").setParameter(2, concern));
    }

    /** Members of staff of the teams of the service, and whoever carries the concern. */
    List<Choice> findWorkers(String concern) {
        return choices(em.createNativeQuery("select w.username, w.display_name from ((" + WORKERS + " and s.active order by s.display_name limit " + MOST_WORKERS
                + ") union select s.username, s.display_name from core.staff s where s.id = " + WORKER_OF + ") w order by w.display_name")
                .setParameter(2, concern));
    }

    private List<Choice> choices(String sql) {
        return choices(em.createNativeQuery(sql));
    }

    private static List<Choice> choices(Query query) {
        return Reader.rows(query).stream().map(row -> new Choice((String) row[0], (String) row[1])).toList();
    }

    private static List<AbuseKind> kinds(String joined) {
        return joined == null ? List.of() : Arrays.stream(joined.split(",")).map(AbuseKind::valueOf).toList();
    }

    private static <E extends Enum<E>> E word(Class<E> kind, Object value) {
        return value == null ? null : Enum.valueOf(kind, (String) value);
    }
}
