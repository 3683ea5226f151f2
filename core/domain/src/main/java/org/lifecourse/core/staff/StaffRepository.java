package org.lifecourse.core.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class StaffRepository {

    private static final String WHERE = " where (?1 = '' or s.display_name ilike ?2 or s.username ilike ?2 or s.email ilike ?2)"
            + " and (?3 = '' or (?3 = 'active' and s.active) or (?3 = 'closed' and not s.active)"
            + "  or (?3 = 'locked' and s.active and s.locked_until > ?4))"
            + " and (?6 = '' or exists (select 1 from core.role_grant h join core.role k on k.id = h.role_id where h.staff_id = s.id"
            + "  and k.code = ?6 and h.from_date <= ?5 and (h.to_date is null or h.to_date >= ?5)))";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void remove(Object entity) {
        em.remove(entity);
        em.flush();
    }

    Optional<Staff> findByUsername(String username) {
        return em.createQuery("select s from Staff s where s.username = :username", Staff.class).setParameter("username", username)
                .getResultStream().findFirst();
    }

    /** Locked until the answer is given, so that wrong passwords sent side by side are all counted. */
    Optional<Staff> findForSignIn(String nameOrMail) {
        return em.createQuery("select s from Staff s where s.username = :name or lower(s.email) = :name", Staff.class)
                .setParameter("name", nameOrMail).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    Optional<Staff> findById(Long id) {
        return Optional.ofNullable(em.find(Staff.class, id));
    }

    List<Staff> findWithoutPassword() {
        return em.createQuery("select s from Staff s where s.passwordHash is null and s.active = true", Staff.class).getResultList();
    }

    boolean isEmpty() {
        return em.createQuery("select s.id from Staff s").setMaxResults(1).getResultList().isEmpty();
    }

    Optional<Role> findRole(String code) {
        return em.createQuery("select r from Role r where r.code = :code", Role.class).setParameter("code", code).getResultStream()
                .findFirst();
    }

    Optional<Role> findRole(Long id) {
        return Optional.ofNullable(em.find(Role.class, id));
    }

    List<Role> findRoles() {
        return em.createQuery("select distinct r from Role r left join fetch r.permissions order by r.title", Role.class).getResultList();
    }

    Optional<RoleGrant> findGrant(Long id) {
        return Optional.ofNullable(em.find(RoleGrant.class, id));
    }

    List<RoleGrant> findGrants(Long staffId) {
        return em.createQuery("select g from RoleGrant g where g.staffId = :staff order by g.period.start desc, g.id desc", RoleGrant.class)
                .setParameter("staff", staffId).getResultList();
    }

    /** Permission and scope of everything that the person may do on the day. */
    @SuppressWarnings("unchecked")
    List<Object[]> findPermissions(Long staffId, LocalDate day) {
        return em.createNativeQuery("select distinct p.permission, g.service_area, g.team_id, g.locality_id from core.role_grant g"
                + " join core.role_permission p on p.role_id = g.role_id"
                + " where g.staff_id = ?1 and g.from_date <= ?2 and (g.to_date is null or g.to_date >= ?2)")
                .setParameter(1, staffId).setParameter(2, day).getResultList();
    }

    /** Lets one administrator at a time take a right away, so that two cannot take it from each other. */
    void lockAdministration(String permission) {
        em.createNativeQuery("select code from core.permission where code = ?1 for no key update").setParameter(1, permission)
                .getResultList();
    }

    /** Whether an open account holds the permission on the day, everywhere and until further notice. */
    /** Codes of everything that the person may do on the day, in whatever scope. */
    List<String> findPermissionCodes(Long staffId, LocalDate day) {
        return findPermissions(staffId, day).stream().map(row -> (String) row[0]).distinct().toList();
    }

    boolean holdsRole(Long staffId, Long roleId, LocalDate day) {
        return !em.createNativeQuery("select 1 from core.role_grant where staff_id = ?1 and role_id = ?2 and from_date <= ?3"
                + " and (to_date is null or to_date >= ?3) limit 1").setParameter(1, staffId).setParameter(2, roleId)
                .setParameter(3, Date.valueOf(day)).getResultList().isEmpty();
    }

    boolean somebodyHoldsEverywhere(String permission, LocalDate day) {
        em.flush();
        return !em.createNativeQuery("select 1 from core.role_grant g join core.role_permission p on p.role_id = g.role_id"
                + " join core.staff s on s.id = g.staff_id and s.active where p.permission = ?1 and g.service_area is null"
                + " and g.team_id is null and g.locality_id is null and g.from_date <= ?2 and g.to_date is null limit 1")
                .setParameter(1, permission).setParameter(2, Date.valueOf(day)).getResultList().isEmpty();
    }

    boolean wasEverHeld(Long roleId) {
        return !em.createNativeQuery("select 1 from core.role_grant where role_id = ?1 limit 1").setParameter(1, roleId).getResultList()
                .isEmpty();
    }

    /** Counts the role's permissions as part of it: a change of them alone makes a new version. */
    void moveOn(Role role) {
        em.lock(role, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    boolean emailIsTaken(String email, String exceptUsername) {
        return !em.createNativeQuery("select 1 from core.staff where lower(email) = lower(?1) and username <> ?2").setParameter(1, email)
                .setParameter(2, exceptUsername).getResultList().isEmpty();
    }

    Optional<Long> findOrganisationId(String code) {
        return identity("select id from core.organisation where code = ?1", code);
    }

    Optional<Long> findTeamId(String code) {
        return identity("select id from core.team where code = ?1", code);
    }

    Optional<Long> findLocalityId(String code) {
        return identity("select id from core.locality where code = ?1", code);
    }

    private Optional<Long> identity(String sql, String code) {
        return em.createNativeQuery(sql).setParameter(1, code).getResultStream().map(value -> ((Number) value).longValue()).findFirst();
    }

    /** Code and name, both null when there is none. */
    Object[] findOrganisation(Long id) {
        return codeAndName("select code, name from core.organisation where id = ?1", id);
    }

    /** Code and name, both null when there is none. */
    Object[] findTeam(Long id) {
        return codeAndName("select code, name from core.team where id = ?1", id);
    }

    private Object[] codeAndName(String sql, Long id) {
        return id == null ? new Object[2] : rows(em.createNativeQuery(sql).setParameter(1, id)).stream().findFirst().orElse(new Object[2]);
    }

    List<StaffDetails.Grant> findGrantRows(Long staffId, LocalDate today) {
        return rows(em.createNativeQuery("select g.id, g.version, r.code, r.title, g.service_area, t.name, l.name, g.from_date, g.to_date"
                + " from core.role_grant g join core.role r on r.id = g.role_id left join core.team t on t.id = g.team_id"
                + " left join core.locality l on l.id = g.locality_id where g.staff_id = ?1"
                + " order by (g.to_date is not null and g.to_date < ?2), g.from_date desc, r.title, g.id")
                .setParameter(1, staffId).setParameter(2, Date.valueOf(today))).stream().map(row -> grant(row, today)).toList();
    }

    private static StaffDetails.Grant grant(Object[] row, LocalDate today) {
        var from = day(row[7]);
        var to = day(row[8]);
        var state = from.isAfter(today) ? StaffDetails.GrantState.TO_COME
                : to != null && to.isBefore(today) ? StaffDetails.GrantState.ENDED : StaffDetails.GrantState.CURRENT;
        return new StaffDetails.Grant(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (String) row[3],
                (String) row[4], (String) row[5], (String) row[6], from, to, state);
    }

    List<StaffRow> findRows(StaffFilter filter, LocalDate today, Instant now, int offset, int limit) {
        return rows(filtered(em.createNativeQuery("select s.username, s.display_name, s.job_title, o.name, t.name, s.active,"
                + " (s.active and s.locked_until is not null and s.locked_until > ?4), s.last_signed_in_at,"
                + " (select string_agg(distinct r.title, ', ') from core.role_grant g join core.role r on r.id = g.role_id"
                + "  where g.staff_id = s.id and g.from_date <= ?5 and (g.to_date is null or g.to_date >= ?5))"
                + " from core.staff s left join core.organisation o on o.id = s.organisation_id left join core.team t on t.id = s.team_id"
                + WHERE + " order by s.display_name, s.id offset ?7 limit ?8"), filter, today, now).setParameter(7, offset)
                .setParameter(8, limit)).stream()
                .map(row -> new StaffRow((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                        (Boolean) row[5], (Boolean) row[6], row[7] == null ? null : ((Timestamp) row[7]).toInstant(), (String) row[8]))
                .toList();
    }

    long count(StaffFilter filter, LocalDate today, Instant now, int cap) {
        return ((Number) filtered(em.createNativeQuery("select count(*) from (select 1 from core.staff s" + WHERE + " limit ?7) c"), filter,
                today, now).setParameter(7, cap).getSingleResult()).longValue();
    }

    private static Query filtered(Query query, StaffFilter filter, LocalDate today, Instant now) {
        var pattern = "%" + filter.words().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return query.setParameter(1, filter.words()).setParameter(2, pattern).setParameter(3, filter.state())
                .setParameter(4, Timestamp.from(now)).setParameter(5, Date.valueOf(today)).setParameter(6, filter.role());
    }

    /** How many open accounts hold each role on the day. */
    Map<Long, Long> countHolders(LocalDate day) {
        return rows(em.createNativeQuery("select g.role_id, count(distinct g.staff_id) from core.role_grant g"
                + " join core.staff s on s.id = g.staff_id and s.active where g.from_date <= ?1 and (g.to_date is null or g.to_date >= ?1)"
                + " group by g.role_id").setParameter(1, Date.valueOf(day))).stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
    }

    List<PermissionRow> findPermissionTexts() {
        return rows(em.createNativeQuery("select code, module, description from core.permission where not withdrawn order by module, code"))
                .stream().map(row -> new PermissionRow((String) row[0], (String) row[1], (String) row[2])).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
