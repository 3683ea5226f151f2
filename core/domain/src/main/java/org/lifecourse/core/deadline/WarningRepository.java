package org.lifecourse.core.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class WarningRepository {

    /** A clock that runs and whose warning window has begun; the widest of its rule's warnings opens it. Parameter 1 is today. */
    private static final String IN_WINDOW = "d.state = 'RUNNING' and d.paused_since is null and d.due_on - coalesce((select max(cast(v as integer))"
            + " from unnest(string_to_array(nullif(r.warn_days, ''), ',')) v), -1) <= cast(?1 as date)";
    private static final String RULE = " join core.deadline_rule r on r.code = d.rule_code and r.rule_version = d.rule_version";
    private static final String LEVEL = "case when d.due_on < cast(?1 as date) then 'LATE' else 'SOON' end";

    private static final String PLACE = "coalesce(d.due_on, date '0001-01-01')";
    /** After a place, from the last day to the first: what is told last stands on top. Parameters 3 to 5. */
    private static final String ONWARD = " and (?2 = '' or d.module = ?2) and (" + PLACE + ", d.id) < (cast(?3 as date), ?4)"
            + " order by " + PLACE + " desc, d.id desc limit ?5";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /**
     * A clock of which somebody has to know.
     *
     * @param staffId whose it is, or null when nobody in service has it
     * @param teamId whose team's it is, or null
     * @param told whether just this was said to just them already
     * @param known whether another warning of it stands, for another day or somebody else
     * @param asked whether its module asks for work on the record by the same day
     */
    record Candidate(Long id, String module, String subjectKind, String subject, String rule, String part, String title, String link,
            String permission, LocalDate dueOn, Long staffId, Long teamId, boolean late, boolean told, boolean known, boolean asked) {
    }

    /** How far a round has come. */
    record Place(LocalDate dueOn, Long id) {

        static final Place FIRST = new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
    }

    /** Waits until no other node looks through the clocks; the lock ends with the transaction. */
    void waitForOthers() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('core.deadline-warnings')) as text)").getSingleResult();
    }

    /**
     * @param module code of a module, or empty for all
     */
    List<Place> findInWindow(String module, LocalDate today, Place after, int most) {
        return places("select d.id, " + PLACE + " from core.deadline d" + RULE + " where " + IN_WINDOW, module, today, after, most);
    }

    /** Clocks of which somebody was warned although they need no warning any more. */
    List<Place> findStale(String module, LocalDate today, Place after, int most) {
        return places("select d.id, " + PLACE + " from core.deadline d" + RULE + " where exists (select 1 from core.deadline_warning w"
                + " where w.deadline_id = d.id) and not (" + IN_WINDOW + ")", module, today, after, most);
    }

    private List<Place> places(String sql, String module, LocalDate today, Place after, int most) {
        return rows(em.createNativeQuery(sql + ONWARD).setParameter(1, today.toString()).setParameter(2, module)
                .setParameter(3, after.dueOn().toString()).setParameter(4, after.id()).setParameter(5, most)).stream()
                .map(row -> new Place(DeadlineRuleRepository.day(row[1]), id(row[0]))).toList();
    }

    /** Those of these clocks whose warning window has begun, as they stand now. */
    List<Candidate> findInWindow(List<Long> ids, LocalDate today) {
        return rows(em.createNativeQuery("select d.id, d.module, d.subject_kind, d.subject, d.rule_code, d.part, d.title, d.link, d.permission,"
                + " d.due_on, s.id, d.team_id, " + LEVEL + ", coalesce(w.due_on = d.due_on and w.staff_id is not distinct from s.id"
                + " and w.team_id is not distinct from d.team_id, false), exists (select 1 from core.deadline_warning o where o.deadline_id = d.id"
                + " and (o.due_on <> d.due_on or o.staff_id is distinct from s.id)), exists (select 1 from core.work_item i where i.module = d.module"
                + " and i.subject_kind = d.subject_kind and i.subject = d.subject and i.due_on = d.due_on and i.done_at is null)"
                + " from core.deadline d" + RULE + " left join core.staff s on s.id = d.staff_id and s.active"
                + " left join core.deadline_warning w on w.deadline_id = d.id and w.level = " + LEVEL
                + " where " + IN_WINDOW + " and d.id = any(cast(string_to_array(?2, ',') as bigint[]))"
                + " order by d.due_on desc, d.id desc")
                .setParameter(1, today.toString()).setParameter(2, String.join(",", ids.stream().map(String::valueOf).toList())))
                .stream().map(WarningRepository::candidate).toList();
    }

    Optional<Deadline> find(Long id) {
        return Optional.ofNullable(em.find(Deadline.class, id));
    }

    void note(Candidate clock, Instant now) {
        em.createNativeQuery("insert into core.deadline_warning (deadline_id, level, due_on, staff_id, team_id, warned_at)"
                + " values (?1, ?2, cast(?3 as date), cast(nullif(?4, '') as bigint), cast(nullif(?5, '') as bigint), ?6)"
                + " on conflict (deadline_id, level) do update set due_on = excluded.due_on, staff_id = excluded.staff_id,"
                + " team_id = excluded.team_id, warned_at = excluded.warned_at").setParameter(1, clock.id())
                .setParameter(2, clock.late() ? "LATE" : "SOON").setParameter(3, clock.dueOn().toString()).setParameter(4, text(clock.staffId()))
                .setParameter(5, text(clock.teamId())).setParameter(6, Timestamp.from(now)).executeUpdate();
    }

    /** Whether there were any. */
    boolean forget(Long deadlineId) {
        return em.createNativeQuery("delete from core.deadline_warning where deadline_id = ?1").setParameter(1, deadlineId).executeUpdate() > 0;
    }

    boolean hasRun(String module, LocalDate day) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from core.deadline_warning_run where module = ?1 and day = cast(?2 as date))")
                .setParameter(1, module).setParameter(2, day.toString()).getSingleResult();
    }

    void ran(String module, LocalDate day, Instant now, int warned, int takenBack) {
        em.createNativeQuery("insert into core.deadline_warning_run (module, day, ran_at, warned, taken_back) values (?1, ?2, ?3, ?4, ?5)"
                + " on conflict (module) do update set day = ?2, ran_at = ?3, warned = ?4, taken_back = ?5").setParameter(1, module)
                .setParameter(2, Date.valueOf(day)).setParameter(3, Timestamp.from(now)).setParameter(4, warned).setParameter(5, takenBack)
                .executeUpdate();
    }

    Optional<Instant> findLastRun() {
        var last = (Timestamp) em.createNativeQuery("select max(ran_at) from core.deadline_warning_run").getSingleResult();
        return Optional.ofNullable(last).map(Timestamp::toInstant);
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(id(row[0]), (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6],
                (String) row[7], (String) row[8], DeadlineRuleRepository.day(row[9]), id(row[10]), id(row[11]), "LATE".equals(row[12]),
                (Boolean) row[13], (Boolean) row[14], (Boolean) row[15]);
    }

    private static Long id(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    /** PostgreSQL cannot tell the type of a null; an empty text stands for it. */
    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
