package org.lifecourse.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lifecourse.core.access.Permissions;

/** Work and records on their way from one to another. */
@ApplicationScoped
class HandOverRepository {

    private static final String PIECE = "select w.id, w.version, w.module, w.subject_kind, w.subject, w.title, w.link, w.permission, w.staff_id,"
            + " s.display_name, w.team_id, h.kind, h.reference, h.staff_id from core.work_item w left join core.staff s on s.id = w.staff_id"
            + HolderRepository.OF_ITEM + " where true";
    private static final String RECORD = " where module = ?1 and subject_kind = ?2 and subject = ?3";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** What names a record. */
    record Key(String module, String kind, String reference) {
    }

    /**
     * An open piece of work.
     *
     * @param of the record to which it belongs: one that somebody holds, else its own subject
     * @param heldWith whether the record is held by whoever has the work, or by the team while it lies in the tray
     */
    record Piece(Long id, long version, Key own, String title, String link, String permission, Long staffId, String staffName, Long teamId, Key of,
            boolean heldWith) {
    }

    /** The open items of a team with these ids; locked when they are about to move, so that two managers do not give the same one away. */
    List<Piece> find(Long teamId, List<Long> ids, boolean lock) {
        return pieces(PIECE + TeamWorkRepository.OF_TEAM + " and w.id = any(cast(string_to_array(?2, ',') as bigint[])) order by w.id", lock,
                query -> query.setParameter(1, teamId).setParameter(2, String.join(",", ids.stream().map(String::valueOf).toList())));
    }

    /** All open work of somebody. */
    List<Piece> findAll(Long staffId, int most, boolean lock) {
        return pieces(PIECE + " and w.staff_id = ?1 and w.done_at is null order by w.id limit ?2", lock,
                query -> query.setParameter(1, staffId).setParameter(2, most));
    }

    /** The open work of somebody, or of the team's tray, on these records and their parts. */
    List<Piece> findOn(Long staffId, Long teamId, Set<Key> records, boolean lock) {
        return pieces(PIECE + " and w.done_at is null and (w.staff_id = ?1 or (?1 = 0 and w.staff_id is null and w.team_id = ?2))"
                + " and h.reference = any(string_to_array(?3, chr(10))) order by w.id", lock, query -> query
                .setParameter(1, staffId == null ? 0L : staffId).setParameter(2, teamId).setParameter(3, lines(records, Key::reference)))
                .stream().filter(piece -> records.contains(piece.of())).toList();
    }

    /** Records that somebody holds, whose clocks they have, or with whose people they work through it. */
    Set<Key> findRecords(Long staffId) {
        return rows(em.createNativeQuery("select module, kind, reference from core.record_holder where staff_id = ?1"
                + " union select module, subject_kind, subject from core.deadline where staff_id = ?1 and state in ('NOT_STARTED', 'RUNNING')"
                + " union select module, subject_kind, subject from core.involvement where staff_id = ?1 and to_date is null and subject <> ''"
                + " order by 1, 2, 3").setParameter(1, staffId)).stream().map(row -> new Key((String) row[0], (String) row[1], (String) row[2]))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Piece> pieces(String sql, boolean lock, UnaryOperator<Query> filled) {
        return rows(filled.apply(em.createNativeQuery(lock ? sql + " for update of w" : sql))).stream().map(row -> {
            var own = new Key((String) row[2], (String) row[3], (String) row[4]);
            var of = row[12] == null ? own : new Key(own.module(), (String) row[11], (String) row[12]);
            return new Piece(id(row[0]), id(row[1]), own, (String) row[5], (String) row[6], (String) row[7], id(row[8]), (String) row[9], id(row[10]),
                    of, row[12] != null && Objects.equals(id(row[8]), id(row[13])));
        }).toList();
    }

    /** Id, display name and whether the account is open, of somebody of the team. */
    Optional<Object[]> findMember(Long teamId, String username) {
        return rows(em.createNativeQuery("select id, display_name, active from core.staff where team_id = ?1 and username = ?2")
                .setParameter(1, teamId).setParameter(2, username)).stream().findFirst();
    }

    /** Id, display name, whether the account is open. */
    Optional<Object[]> findStaff(Long id) {
        return rows(em.createNativeQuery("select id, display_name, active from core.staff where id = ?1").setParameter(1, id)).stream().findFirst();
    }

    /** Whether somebody else may do the work: the permission held today for the module's area and the team. */
    boolean holds(Long staffId, String permission, String module, Long teamId, LocalDate today) {
        return !em.createNativeQuery("select 1 from core.role_grant g join core.role_permission p on p.role_id = g.role_id"
                + " where g.staff_id = ?1 and p.permission = ?2 and g.from_date <= ?5 and (g.to_date is null or g.to_date >= ?5)"
                + " and g.locality_id is null and (g.team_id is null or g.team_id = ?4)"
                + " and (g.service_area is null or g.service_area = ?3) limit 1")
                .setParameter(1, staffId).setParameter(2, permission).setParameter(3, module).setParameter(4, teamId)
                .setParameter(5, Date.valueOf(today)).getResultList().isEmpty();
    }

    /** Whether the person has the same work already. */
    boolean hasSame(Long staffId, Long itemId) {
        return !em.createNativeQuery("select 1 from core.work_item w join core.work_item o on o.module = w.module and o.kind = w.kind"
                + " and o.subject_kind = w.subject_kind and o.subject = w.subject and o.id <> w.id and o.done_at is null and o.staff_id = ?1"
                + " where w.id = ?2").setParameter(1, staffId).setParameter(2, itemId).getResultList().isEmpty();
    }

    /** Whether somebody else may open every person whom the record concerns, as the index of people would answer them. */
    boolean mayOpen(Long staffId, Key record, LocalDate today, Instant now) {
        return em.createNativeQuery("select 1 from core.people_of_record(?1, ?2, ?3) p (person_id) where not core.may_open_person(p.person_id, ?4, exists (select 1 from core.role_grant g"
                + " join core.role_permission r on r.role_id = g.role_id where g.staff_id = ?4 and r.permission = ?5 and g.from_date <= ?6"
                + " and (g.to_date is null or g.to_date >= ?6) and g.locality_id is null and g.team_id is null"
                + " and (g.service_area is null or g.service_area = 'core')), ?7) limit 1").setParameter(1, record.module())
                .setParameter(2, record.kind()).setParameter(3, record.reference()).setParameter(4, staffId)
                .setParameter(5, Permissions.PERSON_RESTRICTED).setParameter(6, Date.valueOf(today)).setParameter(7, Timestamp.from(now))
                .getResultList().isEmpty();
    }

    /** The permission that reads the record: as it is found, else as its clocks say, the open ones first; none when neither knows it. */
    Optional<String> permission(Key record) {
        return rows(em.createNativeQuery("select permission, 1 as place, 0 as id from core.search_entry where module = ?1 and kind = ?2 and subject = ?3"
                + " and permission <> '' union all select permission, case when state in ('NOT_STARTED', 'RUNNING') then 2 else 3 end, id"
                + " from core.deadline" + RECORD + " and permission <> '' order by 2, 3 limit 1")
                .setParameter(1, record.module()).setParameter(2, record.kind()).setParameter(3, record.reference())).stream()
                .map(row -> (String) row[0]).findFirst();
    }

    /**
     * How many open clocks go along: all of a record that the giver holds, and only the giver's own of another's.
     *
     * @param givers by record; null for the team
     */
    long countClocks(Map<Key, Long> givers) {
        var records = givers.keySet();
        return number(em.createNativeQuery("select count(*) from unnest(string_to_array(?1, chr(10)), string_to_array(?2, chr(10)),"
                + " string_to_array(?3, chr(10)), cast(string_to_array(?4, chr(10)) as bigint[])) r (module, kind, reference, giver)"
                + " join core.deadline d on d.module = r.module and d.subject_kind = r.kind and d.subject = r.reference"
                + " and d.state in ('NOT_STARTED', 'RUNNING') where d.staff_id = r.giver or exists (select 1 from core.record_holder h"
                + " where h.module = r.module and h.kind = r.kind and h.reference = r.reference and h.staff_id is not distinct from nullif(r.giver, 0))")
                .setParameter(1, lines(records, Key::module)).setParameter(2, lines(records, Key::kind)).setParameter(3, lines(records, Key::reference))
                .setParameter(4, lines(records, record -> givers.get(record) == null ? "0" : givers.get(record).toString())));
    }

    private static String lines(Collection<Key> records, Function<Key, String> part) {
        return records.stream().map(part).collect(Collectors.joining("\n"));
    }

    /** Whether the record has open clocks and all of them are nobody's, or this person's. */
    boolean clocksGoWith(Long staffId, Key record) {
        return (Boolean) em.createNativeQuery("select count(*) > 0 and count(*) filter (where staff_id <> ?4) = 0 from core.deadline" + RECORD
                + " and state in ('NOT_STARTED', 'RUNNING')").setParameter(1, record.module()).setParameter(2, record.kind())
                .setParameter(3, record.reference()).setParameter(4, staffId == null ? 0L : staffId).getSingleResult();
    }

    /** Person, role and team of what somebody, or a team by itself, does through the record. */
    List<Object[]> findInvolvements(Key record, Long staffId) {
        return rows(em.createNativeQuery("select person_id, role, team_id from core.involvement" + RECORD + " and to_date is null"
                + " and (staff_id = ?4 or (?4 = 0 and staff_id is null and team_id is not null)) order by person_id, role")
                .setParameter(1, record.module()).setParameter(2, record.kind()).setParameter(3, record.reference())
                .setParameter(4, staffId == null ? 0L : staffId));
    }

    void give(Long itemId, Long staffId, Long teamId, Instant now) {
        em.createNativeQuery("update core.work_item set staff_id = cast(nullif(?2, '') as bigint), team_id = cast(nullif(?3, '') as bigint),"
                + " touched_at = ?4, version = version + 1 where id = ?1").setParameter(1, itemId).setParameter(2, text(staffId))
                .setParameter(3, text(teamId)).setParameter(4, Timestamp.from(now)).executeUpdate();
    }

    /** The module asks the new holder from now on: what it asks for again is this piece, not another. */
    void askedOf(Long itemId, Long staffId) {
        var twin = " o.id <> w.id and o.module = w.module and o.kind = w.kind and o.subject_kind = w.subject_kind and o.subject = w.subject"
                + " and o.asked_staff_id is not distinct from cast(nullif(?2, '') as bigint)";
        em.createNativeQuery("delete from core.work_item o using core.work_item w where w.id = ?1 and o.done_at is not null and" + twin)
                .setParameter(1, itemId).setParameter(2, text(staffId)).executeUpdate();
        em.createNativeQuery("update core.work_item w set asked_staff_id = cast(nullif(?2, '') as bigint) where w.id = ?1"
                + " and not exists (select 1 from core.work_item o where" + twin + ")").setParameter(1, itemId).setParameter(2, text(staffId))
                .executeUpdate();
    }

    long nextBatch() {
        return number(em.createNativeQuery("select nextval('core.entity_id')"));
    }

    /** One line of a hand-over, as it is written down. */
    record Line(long batch, Long teamId, Long fromStaff, Long fromTeam, Long toStaff, boolean clocksMoved, Long by, Instant at, String reason) {
    }

    void note(Line line, Long itemId, boolean withRecord) {
        line(em.createNativeQuery("insert into core.work_hand_over (batch, team_id, from_staff_id, from_team_id, to_staff_id, clocks_moved, given_by,"
                + " given_at, reason, to_team_id, item_id, with_record) values (?1, ?2, cast(nullif(?3, '') as bigint), cast(nullif(?4, '') as bigint),"
                + " cast(nullif(?5, '') as bigint), ?6, cast(nullif(?7, '') as bigint), ?8, ?9, ?2, ?10, ?11)"), line)
                .setParameter(10, itemId).setParameter(11, withRecord).executeUpdate();
    }

    /** @return under which the involvements that went along are noted */
    Long note(Line line, Key record, String permission, boolean held) {
        return number(line(em.createNativeQuery("insert into core.record_hand_over (batch, team_id, from_staff_id, from_team_id, to_staff_id,"
                + " clocks_moved, given_by, given_at, reason, module, kind, reference, permission, held) values (?1, ?2, cast(nullif(?3, '') as bigint),"
                + " cast(nullif(?4, '') as bigint), cast(nullif(?5, '') as bigint), ?6, cast(nullif(?7, '') as bigint), ?8, ?9, ?10, ?11, ?12, ?13, ?14)"
                + " returning id"), line).setParameter(10, record.module()).setParameter(11, record.kind()).setParameter(12, record.reference())
                .setParameter(13, permission).setParameter(14, held));
    }

    void noteInvolvement(Long line, Long person, String role, Long fromTeam) {
        em.createNativeQuery("insert into core.involvement_hand_over (record_id, person_id, role, from_team_id)"
                + " values (?1, ?2, ?3, cast(nullif(?4, '') as bigint))").setParameter(1, line).setParameter(2, person).setParameter(3, role)
                .setParameter(4, text(fromTeam)).executeUpdate();
    }

    private static Query line(Query query, Line line) {
        return query.setParameter(1, line.batch()).setParameter(2, line.teamId()).setParameter(3, text(line.fromStaff()))
                .setParameter(4, text(line.fromTeam())).setParameter(5, text(line.toStaff())).setParameter(6, line.clocksMoved())
                .setParameter(7, text(line.by())).setParameter(8, Timestamp.from(line.at())).setParameter(9, line.reason());
    }

    /**
     * A piece that can be handed back.
     *
     * @param stands whether it is still open and where it was given to
     */
    record GivenPiece(Long id, Key record, String title, String link, String permission, Long from, Long fromTeam, boolean clocksMoved,
            boolean withRecord, boolean stands) {
    }

    /** A record that can be handed back. */
    record GivenRecord(Long line, Key record, String permission, Long from, Long fromTeam, Long to, boolean held, boolean clocksMoved, boolean stands) {
    }

    /** The team and the giver of a batch that was not handed back, and to whom it went. */
    Optional<Object[]> findBatch(Long batch) {
        return rows(em.createNativeQuery("select team_id, given_by, to_staff_id from core.work_hand_over where batch = ?1 and undone_at is null"
                + " union select team_id, given_by, to_staff_id from core.record_hand_over where batch = ?1 and undone_at is null limit 1")
                .setParameter(1, batch)).stream().findFirst();
    }

    List<GivenPiece> findGivenPieces(Long batch) {
        return rows(em.createNativeQuery("select h.item_id, w.module, w.subject_kind, w.subject, w.title, w.link, w.permission, h.from_staff_id,"
                + " h.from_team_id, h.clocks_moved, h.with_record, w.done_at is null and w.staff_id is not distinct from h.to_staff_id"
                + " from core.work_hand_over h join core.work_item w on w.id = h.item_id where h.batch = ?1 and h.undone_at is null"
                + " order by h.id for update").setParameter(1, batch)).stream()
                .map(row -> new GivenPiece(id(row[0]), new Key((String) row[1], (String) row[2], (String) row[3]), (String) row[4], (String) row[5],
                        (String) row[6], id(row[7]), id(row[8]), (Boolean) row[9], (Boolean) row[10], (Boolean) row[11])).toList();
    }

    List<GivenRecord> findGivenRecords(Long batch) {
        return rows(em.createNativeQuery("select r.id, r.module, r.kind, r.reference, r.permission, r.from_staff_id, r.from_team_id, r.to_staff_id, r.held,"
                + " r.clocks_moved, not r.held or exists (select 1 from core.record_holder h where h.module = r.module and h.kind = r.kind"
                + " and h.reference = r.reference and h.staff_id is not distinct from r.to_staff_id) from core.record_hand_over r"
                + " where r.batch = ?1 and r.undone_at is null order by r.id for update of r").setParameter(1, batch)).stream()
                .map(row -> new GivenRecord(id(row[0]), new Key((String) row[1], (String) row[2], (String) row[3]), (String) row[4], id(row[5]),
                        id(row[6]), id(row[7]), (Boolean) row[8], (Boolean) row[9], (Boolean) row[10])).toList();
    }

    /** Person, role and team of the involvements that went along with a record. */
    List<Object[]> findInvolvementsOf(Long line) {
        return rows(em.createNativeQuery("select person_id, role, from_team_id from core.involvement_hand_over where record_id = ?1 order by id")
                .setParameter(1, line));
    }

    void undone(Long batch, Instant now) {
        for (var table : List.of("core.work_hand_over", "core.record_hand_over")) {
            em.createNativeQuery("update " + table + " set undone_at = ?2 where batch = ?1 and undone_at is null").setParameter(1, batch)
                    .setParameter(2, Timestamp.from(now)).executeUpdate();
        }
    }

    static Long id(Object value) {
        return value == null ? null : ((Number) value).longValue();
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
