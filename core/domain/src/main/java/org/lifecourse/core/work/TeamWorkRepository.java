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
    private static final String OF_TEAM = " w.done_at is null and (w.team_id = ?1 or w.staff_id in (select m.id from core.staff m where m.team_id = ?1))";
    /** Only what the caller may do themselves, or has to do. */
    private static final String SEEN = " and (w.staff_id = ?2 or w.permission || '@*' = any(string_to_array(?3, ','))"
            + " or w.permission || '@' || w.module = any(string_to_array(?3, ',')))";
    private static final String FILTERED = " and (?4 = '' or (?4 = 'late' and w.due_on < ?5) or (?4 = 'soon' and w.due_on between ?5 and ?6)"
            + " or (?4 = 'unassigned' and w.staff_id is null) or (?4 = 'still' and w.touched_at < ?7))"
            + " and (?8 = '' or s.username = ?8) and (?9 = '' or w.module = ?9)";
    private static final String FROM = " from core.work_item w left join core.staff s on s.id = w.staff_id where" + OF_TEAM + SEEN + FILTERED;
    private static final String ITEM = "select w.id, w.module, w.kind, w.subject_kind, w.subject, w.title, w.detail, w.link, w.due_on,"
            + " s.username, s.display_name, coalesce(s.active, true), w.touched_at, w.staff_id, w.permission, w.team_id";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** What a query for a team's work needs to know of the caller and the day. */
    record Lens(Long teamId, Long staffId, String rights, LocalDate today, LocalDate soon, Instant stillSince) {
    }

    List<Object[]> find(Lens lens, TeamFilter filter, int offset, int limit) {
        return rows(with(em.createNativeQuery(ITEM + FROM + " order by w.due_on nulls last, w.id offset ?10 limit ?11"), lens, filter)
                .setParameter(10, offset).setParameter(11, limit));
    }

    long count(Lens lens, TeamFilter filter, int most) {
        return number(with(em.createNativeQuery("select count(*) from (select 1" + FROM + " limit ?10) n"), lens, filter)
                .setParameter(10, most));
    }

    private static Query with(Query query, Lens lens, TeamFilter filter) {
        return query.setParameter(1, lens.teamId()).setParameter(2, lens.staffId() == null ? 0L : lens.staffId())
                .setParameter(3, lens.rights()).setParameter(4, filter.state()).setParameter(5, Date.valueOf(lens.today()))
                .setParameter(6, Date.valueOf(lens.soon())).setParameter(7, Timestamp.from(lens.stillSince()))
                .setParameter(8, filter.person()).setParameter(9, filter.module());
    }

    /** The open items of a team with these ids, locked, so that two managers do not give the same one away. */
    List<Object[]> lock(Long teamId, List<Long> ids) {
        return rows(em.createNativeQuery(ITEM + " from core.work_item w left join core.staff s on s.id = w.staff_id where" + OF_TEAM
                + " and w.id = any(cast(string_to_array(?2, ',') as bigint[])) order by w.id for update of w")
                .setParameter(1, teamId).setParameter(2, String.join(",", ids.stream().map(String::valueOf).toList())));
    }

    List<Object[]> load(Lens lens) {
        return rows(em.createNativeQuery("select s.username, s.display_name, s.active, count(w.id), count(w.id) filter (where w.due_on < ?2),"
                + " count(w.id) filter (where w.due_on between ?2 and ?3), count(w.id) filter (where w.touched_at < ?4)"
                + " from core.staff s left join core.work_item w on w.staff_id = s.id and w.done_at is null where s.team_id = ?1"
                + " group by s.id, s.username, s.display_name, s.active having s.active or count(w.id) > 0 order by 5 desc, 4 desc, 2 limit 200")
                .setParameter(1, lens.teamId()).setParameter(2, Date.valueOf(lens.today())).setParameter(3, Date.valueOf(lens.soon()))
                .setParameter(4, Timestamp.from(lens.stillSince())));
    }

    Object[] tray(Lens lens) {
        return rows(em.createNativeQuery("select count(*), count(*) filter (where w.due_on < ?2),"
                + " count(*) filter (where w.due_on between ?2 and ?3), count(*) filter (where w.touched_at < ?4)"
                + " from core.work_item w where w.team_id = ?1 and w.staff_id is null and w.done_at is null")
                .setParameter(1, lens.teamId()).setParameter(2, Date.valueOf(lens.today())).setParameter(3, Date.valueOf(lens.soon()))
                .setParameter(4, Timestamp.from(lens.stillSince()))).get(0);
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

    /** Id and name of an open account of the team. */
    Optional<Object[]> findMember(Long teamId, String username) {
        return rows(em.createNativeQuery("select id, display_name from core.staff where team_id = ?1 and username = ?2 and active")
                .setParameter(1, teamId).setParameter(2, username)).stream().findFirst();
    }

    /** Id, name, whether the account is open. */
    Optional<Object[]> findStaff(Long id) {
        return rows(em.createNativeQuery("select id, display_name, active from core.staff where id = ?1").setParameter(1, id)).stream().findFirst();
    }

    /** Whether somebody else may do the work: the permission held today for the module's area and the team. */
    boolean holds(Long staffId, String permission, String module, Long teamId, LocalDate today) {
        return !em.createNativeQuery("select 1 from core.role_grant g join core.role_permission p on p.role_id = g.role_id"
                + " where g.staff_id = ?1 and p.permission = ?2 and g.from_date <= ?5 and (g.to_date is null or g.to_date >= ?5)"
                + " and g.locality_id is null and (g.team_id is null or g.team_id = ?4)"
                + " and (?3 = 'core' or g.service_area is null or g.service_area = ?3) limit 1")
                .setParameter(1, staffId).setParameter(2, permission).setParameter(3, module).setParameter(4, teamId)
                .setParameter(5, Date.valueOf(today)).getResultList().isEmpty();
    }

    /** Whether the person has the same work already. */
    boolean hasSame(Long staffId, Long itemId) {
        return !em.createNativeQuery("select 1 from core.work_item w join core.work_item o on o.module = w.module and o.kind = w.kind"
                + " and o.subject_kind = w.subject_kind and o.subject = w.subject and o.id <> w.id and o.done_at is null and o.staff_id = ?1"
                + " where w.id = ?2").setParameter(1, staffId).setParameter(2, itemId).getResultList().isEmpty();
    }

    /** Whether the record has open clocks and all of them are nobody's, or this person's. */
    boolean clocksGoWith(Long staffId, String module, String subjectKind, String subject) {
        return (Boolean) em.createNativeQuery("select count(*) > 0 and count(*) filter (where staff_id <> ?4) = 0 from core.deadline"
                + " where module = ?1 and subject_kind = ?2 and subject = ?3 and state in ('NOT_STARTED', 'RUNNING')").setParameter(1, module)
                .setParameter(2, subjectKind).setParameter(3, subject).setParameter(4, staffId == null ? 0L : staffId).getSingleResult();
    }

    void give(Long itemId, Long staffId, Long teamId, Instant now) {
        em.createNativeQuery("update core.work_item set staff_id = cast(nullif(?2, '') as bigint), team_id = cast(nullif(?3, '') as bigint),"
                + " touched_at = ?4, version = version + 1 where id = ?1").setParameter(1, itemId).setParameter(2, text(staffId))
                .setParameter(3, text(teamId)).setParameter(4, Timestamp.from(now)).executeUpdate();
    }

    long nextBatch() {
        return number(em.createNativeQuery("select nextval('core.entity_id')"));
    }

    /** One line of a hand-over, as it is written down. */
    record Line(long batch, Long itemId, Long teamId, Long fromStaff, Long fromTeam, Long toStaff, Long toTeam, boolean clocksMoved) {
    }

    void note(Line line, Long by, Instant at, String reason) {
        em.createNativeQuery("insert into core.work_hand_over (batch, item_id, team_id, from_staff_id, from_team_id, to_staff_id, to_team_id,"
                + " given_by, given_at, reason, clocks_moved) values (?1, ?2, ?3, cast(nullif(?4, '') as bigint), cast(nullif(?5, '') as bigint),"
                + " cast(nullif(?6, '') as bigint), cast(nullif(?7, '') as bigint), cast(nullif(?8, '') as bigint), ?9, ?10, ?11)")
                .setParameter(1, line.batch()).setParameter(2, line.itemId()).setParameter(3, line.teamId())
                .setParameter(4, text(line.fromStaff())).setParameter(5, text(line.fromTeam())).setParameter(6, text(line.toStaff()))
                .setParameter(7, text(line.toTeam())).setParameter(8, text(by)).setParameter(9, Timestamp.from(at)).setParameter(10, reason)
                .setParameter(11, line.clocksMoved()).executeUpdate();
    }

    /** The lines of a batch that can be handed back, with the item as it stands: still open and where it was given to. */
    List<Object[]> findBatch(Long batch) {
        return rows(em.createNativeQuery("select h.item_id, h.team_id, h.from_staff_id, h.from_team_id, h.to_staff_id, h.given_by,"
                + " h.clocks_moved, w.module, w.subject_kind, w.subject, w.title, w.link, w.permission,"
                + " w.done_at is null and w.staff_id is not distinct from h.to_staff_id from core.work_hand_over h"
                + " join core.work_item w on w.id = h.item_id where h.batch = ?1 and h.undone_at is null order by h.id for update")
                .setParameter(1, batch));
    }

    void undone(Long batch, Instant now) {
        em.createNativeQuery("update core.work_hand_over set undone_at = ?2 where batch = ?1 and undone_at is null").setParameter(1, batch)
                .setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    List<Object[]> findRecent(Lens lens, Instant since, int limit) {
        return rows(em.createNativeQuery("select h.batch, count(*), min(w.title), min(f.display_name), min(t.display_name), min(g.display_name),"
                + " min(h.given_at), min(h.reason), bool_and(w.done_at is null and w.staff_id is not distinct from h.to_staff_id),"
                + " min(h.given_by), count(distinct coalesce(h.from_staff_id, 0)) from core.work_hand_over h"
                + " join core.work_item w on w.id = h.item_id left join core.staff f on f.id = h.from_staff_id"
                + " left join core.staff t on t.id = h.to_staff_id left join core.staff g on g.id = h.given_by"
                + " where h.team_id = ?1 and h.undone_at is null and h.given_at > ?4"
                + " group by h.batch having bool_and(w.staff_id = ?2 or w.permission || '@*' = any(string_to_array(?3, ','))"
                + " or w.permission || '@' || w.module = any(string_to_array(?3, ','))) order by h.batch desc limit ?5")
                .setParameter(1, lens.teamId()).setParameter(2, lens.staffId() == null ? 0L : lens.staffId()).setParameter(3, lens.rights())
                .setParameter(4, Timestamp.from(since)).setParameter(5, limit));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
