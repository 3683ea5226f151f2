package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;

/** What the pages read, straight from SQL. A restricted person's name is read only for those who may open the record. */
@ApplicationScoped
class ConcernRowRepository {

    private static final int COUNTED = 1001;
    private static final int SOON = 3;
    private static final String CLOCK = " left join core.deadline %1$s on %1$s.rule_code = '%2$s' and %1$s.module = 'adults'"
            + " and %1$s.subject_kind = 'safeguarding-concern' and %1$s.subject = c.reference and %1$s.part = '' and %1$s.state <> 'SUPERSEDED'";
    private static final String OPENABLE = "core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3)";
    private static final String STAGE = "case when c.decision is null then 'AWAITING_DECISION' when e.id is null then 'CLOSED'"
            + " when e.concluded_on is null then 'ENQUIRY' else 'CONCLUDED' end";
    private static final String DUE = "case when c.decision is null then dd.due_on when e.id is not null and e.concluded_on is null then de.due_on end";
    private static final String FROM = " from adults.safeguarding_concern c join core.person p on p.id = c.person_id"
            + " left join adults.safeguarding_enquiry e on e.concern_id = c.id join core.team t on t.id = c.team_id"
            + " left join core.staff s on s.id = c.staff_id left join adults.organisational_episode o on o.id = c.episode_id"
            + CLOCK.formatted("dd", ConcernTraces.DECISION_RULE) + CLOCK.formatted("de", ConcernTraces.ENQUIRY_RULE);
    private static final String MATCHES = " where (?4 = '' or c.reference ilike ?4 or c.source_reference ilike ?4 or p.reference ilike ?4"
            + "  or (p.display_name ilike ?4 and " + OPENABLE + "))"
            + " and (?5 = 'ALL' or ?5 = " + STAGE + " or (?5 = 'OPEN' and (c.decision is null or (e.id is not null and e.concluded_on is null))))"
            + " and case ?6 when 'LATE' then " + DUE + " < cast(?7 as date) when 'SOON' then " + DUE + " between cast(?7 as date) and cast(?7 as date) + "
            + SOON + " when 'MISSED' then coalesce(c.decided_on, cast(?7 as date)) > dd.due_on or coalesce(e.concluded_on, cast(?7 as date)) > de.due_on"
            + " else true end"
            + " and (?8 = '' or exists (select 1 from adults.safeguarding_abuse a where a.concern_id = c.id and a.kind = ?8))"
            + " and (?9 = '' or c.decision = ?9) and (?10 = '' or t.code = ?10) and (?11 = '' or s.username = ?11) and (?12 = '' or o.reference = ?12)"
            + " and (?13 = '' or c.received_on >= cast(nullif(?13, '') as date)) and (?14 = '' or c.received_on <= cast(nullif(?14, '') as date))";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    List<ConcernRow> findRows(ConcernFilter filter, int first, int most) {
        return rows(matching("select c.reference, p.reference, case when " + OPENABLE + " then p.display_name end as person, c.received_on,"
                + " (select string_agg(a.kind, ',' order by a.kind) from adults.safeguarding_abuse a where a.concern_id = c.id), " + STAGE
                + " as stage, c.decision, c.decided_on, dd.due_on, de.due_on, e.concluded_on, e.wishes_met, e.risk_outcome, s.display_name as worker, t.name,"
                + " o.reference" + FROM + MATCHES + " order by " + order(filter) + ", c.received_on desc, c.id desc limit ?15 offset ?16", filter)
                .setParameter(15, most).setParameter(16, first)).stream()
                .map(row -> new ConcernRow((String) row[0], (String) row[1], (String) row[2], day(row[3]), kinds((String) row[4]),
                        Stage.valueOf((String) row[5]), word(Decision.class, row[6]), day(row[7]), day(row[8]), day(row[9]), day(row[10]),
                        word(WishesMet.class, row[11]), word(RiskOutcome.class, row[12]), (String) row[13], (String) row[14], (String) row[15]))
                .toList();
    }

    long count(ConcernFilter filter) {
        return ((Number) matching("select count(*) from (select 1" + FROM + MATCHES + " limit " + COUNTED + ") found", filter).getSingleResult())
                .longValue();
    }

    private static String order(ConcernFilter filter) {
        var column = switch (filter.order() == null ? ConcernFilter.Order.DUE : filter.order()) {
            case REFERENCE -> "c.reference";
            case PERSON -> "person";
            case RECEIVED -> "c.received_on";
            case STAGE -> "stage";
            case DUE -> DUE;
            case WORKER -> "worker";
        };
        return column + (filter.descending() ? " desc nulls last" : " nulls last");
    }

    private Query matching(String sql, ConcernFilter filter) {
        return reader(em.createNativeQuery(sql)).setParameter(4, pattern(filter.text()))
                .setParameter(5, filter.stage() != null ? filter.stage().name() : filter.all() ? "ALL" : "OPEN")
                .setParameter(6, name(filter.clock())).setParameter(7, Date.valueOf(LocalDate.now(clock))).setParameter(8, name(filter.kind()))
                .setParameter(9, name(filter.decision())).setParameter(10, Words.of(filter.team())).setParameter(11, Words.of(filter.worker()))
                .setParameter(12, Words.of(filter.episode())).setParameter(13, text(filter.from())).setParameter(14, text(filter.to()));
    }

    /** Who reads: the first three parameters of whatever shows a name. */
    private Query reader(Query query) {
        var actor = current.get();
        return query.setParameter(1, actor.staffId() == null ? "" : actor.staffId().toString())
                .setParameter(2, actor.may(Permissions.PERSON_RESTRICTED, "core")).setParameter(3, Timestamp.from(clock.instant()));
    }

    ConcernCounts counts() {
        var today = Date.valueOf(LocalDate.now(clock));
        var row = rows(em.createNativeQuery("select count(*) filter (where c.decision is null), count(*) filter (where c.decision is null and"
                + " dd.due_on < cast(?1 as date)), count(*) filter (where e.id is not null), count(*) filter (where de.due_on < cast(?1 as date)),"
                + " count(*) filter (where " + DUE + " between cast(?1 as date) and cast(?1 as date) + " + SOON + ")"
                + FROM + " where c.decision is null or (e.id is not null and e.concluded_on is null)").setParameter(1, today)).get(0);
        return new ConcernCounts(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    /** Names around a concern: team, worker, who decided, episode and provider. */
    Optional<ConcernNames> findNames(String reference) {
        return rows(em.createNativeQuery("select t.code, t.name, s.username, s.display_name, d.display_name, o.reference, g.name, p.reference"
                + " from adults.safeguarding_concern c join core.person p on p.id = c.person_id join core.team t on t.id = c.team_id"
                + " left join core.staff s on s.id = c.staff_id left join core.staff d on d.id = c.decided_by"
                + " left join adults.organisational_episode o on o.id = c.episode_id left join core.organisation g on g.id = o.organisation_id"
                + " where c.reference = ?1").setParameter(1, reference)).stream().findFirst()
                .map(row -> new ConcernNames((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                        (String) row[6], (String) row[7]));
    }

    record ConcernNames(String team, String teamName, String worker, String workerName, String decidedBy, String episode, String organisation,
            String person) {
    }

    /** What was done to a record, newest first; looking at it is left out. */
    List<ConcernEvent> findHistory(String kind, String reference, int most) {
        return rows(em.createNativeQuery("select at, staff_name, action, reason from core.audit_entry where subject_kind = ?1 and subject = ?2"
                + " and after_value <> '' and split_part(action, '.', 1) in ('concern', 'enquiry', 'episode') order by number desc limit ?3").setParameter(1, kind).setParameter(2, reference).setParameter(3, most)).stream()
                .map(row -> new ConcernEvent(moment(row[0]), (String) row[1], (String) row[2], (String) row[3])).toList();
    }

    List<Choice> findTeams() {
        return choices("select code, name from core.team where service_area = 'adults' and closed_on is null order by name");
    }

    /** Members of staff of the teams of the service. */
    List<Choice> findWorkers() {
        return choices("select s.username, s.display_name from core.staff s join core.team t on t.id = s.team_id where s.active"
                + " and t.service_area = 'adults' order by s.display_name limit 500");
    }

    List<Choice> findProviders() {
        return choices("select code, name from core.organisation where closed_on is null and kind in ('PROVIDER', 'NHS_PROVIDER', 'VOLUNTARY', 'OTHER')"
                + " order by name limit 2000");
    }

    private List<Choice> choices(String sql) {
        return rows(em.createNativeQuery(sql)).stream().map(row -> new Choice((String) row[0], (String) row[1])).toList();
    }

    List<EpisodeRow> findEpisodes(String reference, int first, int most) {
        return rows(em.createNativeQuery("select o.reference, g.name, o.kind, o.opened_on, o.closed_on, count(c.id), count(c.id) filter (where c.decision is"
                + " null), count(e.id) filter (where e.concluded_on is null), count(e.id) filter (where e.concluded_on is not null), o.summary, o.outcome, o.version"
                + " from adults.organisational_episode o join core.organisation g on g.id = o.organisation_id"
                + " left join adults.safeguarding_concern c on c.episode_id = o.id left join adults.safeguarding_enquiry e on e.concern_id = c.id"
                + " where (?1 = '' or o.reference = ?1) group by o.id, g.name order by o.closed_on is not null, o.opened_on desc, o.id desc limit ?2 offset ?3")
                .setParameter(1, Words.of(reference)).setParameter(2, most).setParameter(3, first)).stream()
                .map(row -> new EpisodeRow((String) row[0], (String) row[1], AbuseKind.valueOf((String) row[2]), day(row[3]), day(row[4]), number(row[5]),
                        number(row[6]), number(row[7]), number(row[8]), (String) row[9], (String) row[10], number(row[11])))
                .toList();
    }

    /** Households, newest members first, that a piece of a name finds; for choosing the residents of a home. */
    List<Choice> findHouseholds(String text) {
        return rows(em.createNativeQuery("select reference, name from core.household where name ilike ?1 order by name limit 20")
                .setParameter(1, pattern(Words.of(text)))).stream().map(row -> new Choice((String) row[0], (String) row[1])).toList();
    }

    /** Members of a household today whom the reader may open and who have no concern in the episode yet. */
    List<Choice> findResidents(String household, String episode) {
        return rows(reader(em.createNativeQuery("select p.reference, p.display_name from core.household h join core.household_member m on m.household_id = h.id"
                + " join core.person p on p.id = m.person_id where h.reference = ?4 and m.from_date <= cast(?6 as date) and (m.to_date is null or m.to_date >="
                + " cast(?6 as date)) and " + OPENABLE + " and not exists (select 1 from adults.safeguarding_concern c join adults.organisational_episode o"
                + " on o.id = c.episode_id where o.reference = ?5 and c.person_id = p.id) order by p.display_name, p.reference limit 500"))
                .setParameter(4, household).setParameter(5, episode).setParameter(6, Date.valueOf(LocalDate.now(clock)))).stream()
                .map(row -> new Choice((String) row[0], (String) row[1])).toList();
    }

    private static List<AbuseKind> kinds(String joined) {
        return joined == null ? List.of() : Arrays.stream(joined.split(",")).map(AbuseKind::valueOf).toList();
    }

    private static String pattern(String text) {
        return Words.blank(text) ? "" : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String name(Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static <E extends Enum<E>> E word(Class<E> kind, Object value) {
        return value == null ? null : Enum.valueOf(kind, (String) value);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }

    private static Instant moment(Object value) {
        return value instanceof Timestamp stamp ? stamp.toInstant() : ((java.time.OffsetDateTime) value).toInstant();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
