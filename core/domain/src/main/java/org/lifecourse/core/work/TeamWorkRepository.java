package org.lifecourse.core.work;

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
class TeamWorkRepository {

    /** Items of a team: in its tray, or with somebody of it. */
    static final String OF_TEAM = " and w.done_at is null and (w.team_id = ?1 or w.staff_id = any (array(select m.id from core.staff m where m.team_id = ?1)))";
    /** Only what the caller may do themselves, or has to do. */
    private static final String SEEN = " and (w.staff_id = ?2 or w.permission || '@*' = any(string_to_array(?3, ','))"
            + " or w.permission || '@' || w.module = any(string_to_array(?3, ',')))";
    /** When something last happened: with the work, in the chronology of its record, or by an audited change of it. Asked last, of few. */
    static final String LAST = "(select greatest(w.touched_at, (select max(t.recorded_at) from core.timeline_event t where t.module = w.module"
            + " and t.subject_kind = coalesce(h.kind, w.subject_kind) and t.subject = coalesce(h.reference, w.subject)),"
            + " (select max(a.at) from core.audit_entry a where a.subject_kind = coalesce(h.kind, w.subject_kind)"
            + " and a.subject = coalesce(h.reference, w.subject) and (a.before_value <> '' or a.after_value <> '')"
            + " and a.action <> 'deadline.recounted')) from (values (0)) one" + HolderRepository.OF_ITEM + ")";
    /** Asks the record only for work that itself lay long. */
    private static final String STILL = "case when w.touched_at < ?7 then " + LAST + " < ?7 else false end";
    private static final String LATE = "w.due_on < ?5";
    private static final String SOON = "w.due_on between ?5 and ?6";
    private static final String COUNTS = "count(w.id), count(w.id) filter (where " + LATE + "), count(w.id) filter (where " + SOON
            + "), count(w.id) filter (where " + STILL + ")";
    private static final String FILTERED = " and (?4 = '' or (?4 = 'late' and " + LATE + ") or (?4 = 'soon' and " + SOON + ")"
            + " or (?4 = 'unassigned' and w.staff_id is null) or (?4 = 'still' and " + STILL + "))"
            + " and (?8 = '' or s.username = ?8) and (?9 = '' or w.module = ?9)";
    private static final String WORK = " from core.work_item w left join core.staff s on s.id = w.staff_id where true";
    static final String FROM = WORK + OF_TEAM + SEEN + FILTERED;
    static final String ITEM = "select w.id, w.version, w.module, w.kind, w.subject_kind, w.subject, w.title, w.detail, w.link, w.due_on,"
            + " s.username, s.display_name, coalesce(s.active, true), " + LAST + ", w.staff_id";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** What a query for a team's work needs to know of the caller and the day. */
    record Lens(Long teamId, Long staffId, String rights, LocalDate today, LocalDate soon, Instant stillSince) {
    }

    List<Object[]> find(Lens lens, TeamFilter filter, int offset, int limit) {
        return rows(with(em.createNativeQuery(ITEM + FROM + " order by w.due_on nulls last, w.id offset ?10 limit ?11"), lens, filter)
                .setParameter(10, offset).setParameter(11, limit));
    }

    /** Those of these ids that are open in the team and that the caller may see. */
    List<Object[]> find(Lens lens, List<Long> ids) {
        return rows(seen(em.createNativeQuery(ITEM + WORK + OF_TEAM + SEEN + " and w.id = any(cast(string_to_array(?4, ',') as bigint[]))"
                + " order by w.due_on nulls last, w.id"), lens).setParameter(4, String.join(",", ids.stream().map(String::valueOf).toList())));
    }

    long count(Lens lens, TeamFilter filter, int most) {
        return number(with(em.createNativeQuery("select count(*) from (select 1" + FROM + " limit ?10) n"), lens, filter)
                .setParameter(10, most));
    }

    private static Query seen(Query query, Lens lens) {
        return query.setParameter(1, lens.teamId()).setParameter(2, lens.staffId() == null ? 0L : lens.staffId()).setParameter(3, lens.rights());
    }

    private static Query with(Query query, Lens lens, TeamFilter filter) {
        return counted(seen(query, lens), lens).setParameter(4, filter.state()).setParameter(8, filter.person()).setParameter(9, filter.module());
    }

    private static Query counted(Query query, Lens lens) {
        return query.setParameter(5, Date.valueOf(lens.today())).setParameter(6, Date.valueOf(lens.soon()))
                .setParameter(7, Timestamp.from(lens.stillSince()));
    }

    /** How much of what the caller may see everybody of the team has. */
    List<Object[]> load(Lens lens) {
        return rows(counted(seen(em.createNativeQuery("select s.username, s.display_name, s.active, " + COUNTS
                + " from core.staff s left join core.work_item w on w.staff_id = s.id and w.done_at is null" + SEEN
                + " where s.team_id = ?1 group by s.id, s.username, s.display_name, s.active having s.active or count(w.id) > 0"
                + " or exists (select 1 from core.record_holder r where r.staff_id = s.id) order by 5 desc, 4 desc, 2 limit 200"), lens), lens));
    }

    Object[] tray(Lens lens) {
        return rows(counted(seen(em.createNativeQuery("select " + COUNTS + WORK + " and w.team_id = ?1 and w.staff_id is null and w.done_at is null"
                + SEEN), lens), lens)).get(0);
    }

    /** Teams that are open: id, code, name, service area, locality, capacity. */
    List<Object[]> findTeams() {
        return rows(em.createNativeQuery("select id, code, name, service_area, locality_id, capacity from core.team where closed_on is null"
                + " order by name, id"));
    }

    Optional<Long> findTeamOf(Long staffId) {
        return rows(em.createNativeQuery("select team_id, id from core.staff where id = ?1 and team_id is not null").setParameter(1, staffId))
                .stream().map(row -> ((Number) row[0]).longValue()).findFirst();
    }

    /** What was handed over since, with the work and the records that went together in one line; only what the caller may see all of. */
    List<Object[]> findRecent(Lens lens, Instant since, int limit) {
        return rows(seen(em.createNativeQuery("select l.batch, count(*) filter (where l.work), count(*) filter (where not l.work),"
                + " coalesce(min(l.title) filter (where l.work), min(l.title)), min(f.display_name), min(t.display_name), min(g.display_name),"
                + " min(l.given_at), min(l.reason), bool_and(l.stands), min(l.given_by), count(distinct coalesce(l.from_staff_id, 0)) from ("
                + "select h.batch, h.from_staff_id, h.to_staff_id, h.given_by, h.given_at, h.reason, true as work, w.title, w.module, w.permission,"
                + " coalesce(w.staff_id = ?2, false) as own, w.done_at is null and w.staff_id is not distinct from h.to_staff_id as stands"
                + " from core.work_hand_over h join core.work_item w on w.id = h.item_id"
                + " where h.team_id = ?1 and h.undone_at is null and h.given_at > ?4"
                + " union all select r.batch, r.from_staff_id, r.to_staff_id, r.given_by, r.given_at, r.reason, false, r.reference, r.module,"
                + " r.permission, coalesce(r.to_staff_id = ?2, false), not r.held or exists (select 1 from core.record_holder o"
                + " where o.module = r.module and o.kind = r.kind and o.reference = r.reference and o.staff_id is not distinct from r.to_staff_id)"
                + " from core.record_hand_over r where r.team_id = ?1 and r.undone_at is null and r.given_at > ?4) l"
                + " left join core.staff f on f.id = l.from_staff_id left join core.staff t on t.id = l.to_staff_id"
                + " left join core.staff g on g.id = l.given_by group by l.batch having bool_and(l.own"
                + " or l.permission || '@*' = any(string_to_array(?3, ',')) or l.permission || '@' || l.module = any(string_to_array(?3, ',')))"
                + " order by l.batch desc limit ?5"), lens).setParameter(4, Timestamp.from(since)).setParameter(5, limit));
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
