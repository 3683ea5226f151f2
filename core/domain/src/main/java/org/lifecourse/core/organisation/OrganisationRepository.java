package org.lifecourse.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class OrganisationRepository {

    private static final String ORGANISATIONS = " from core.organisation o left join core.organisation p on p.id = o.parent_id"
            + " where (?1 = '' or o.name ilike ?2 or exists (select 1 from core.organisation_name n"
            + "  where n.organisation_id = o.id and n.name ilike ?2)) and (?3 = '' or o.kind = ?3)"
            + " and (?4 = '' or (?4 = 'open') = (o.closed_on is null or o.closed_on >= ?5))";
    private static final String ROW = "select o.code, o.name, o.kind, p.name,"
            + " (select count(*) from core.team t where t.organisation_id = o.id and (t.closed_on is null or t.closed_on >= ?5)),"
            + " (select count(*) from core.post t where t.organisation_id = o.id and (t.closed_on is null or t.closed_on >= ?5)), o.closed_on";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    Optional<Organisation> findOrganisation(String code) {
        return em.createQuery("select o from Organisation o where o.code = :code", Organisation.class).setParameter("code", code)
                .getResultStream().findFirst();
    }

    Optional<Organisation> findOrganisation(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Organisation.class, id));
    }

    Optional<Locality> findLocality(String code) {
        return em.createQuery("select l from Locality l where l.code = :code", Locality.class).setParameter("code", code)
                .getResultStream().findFirst();
    }

    Optional<Locality> findLocality(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Locality.class, id));
    }

    Optional<Team> findTeam(String code) {
        return em.createQuery("select t from Team t where t.code = :code", Team.class).setParameter("code", code).getResultStream()
                .findFirst();
    }

    void keepFormerName(Long organisationId, String name, LocalDate usedUntil) {
        em.createNativeQuery("insert into core.organisation_name (organisation_id, name, used_until) values (?1, ?2, ?3)")
                .setParameter(1, organisationId).setParameter(2, name).setParameter(3, Date.valueOf(usedUntil)).executeUpdate();
    }

    /** Whether the first organisation is the second, or the second is part of it, at any depth. */
    boolean contains(Long organisationId, Long otherId) {
        return !em.createNativeQuery("with recursive above as (select id, parent_id from core.organisation where id = ?2"
                + " union select o.id, o.parent_id from core.organisation o join above a on o.id = a.parent_id)"
                + " select 1 from above where id = ?1").setParameter(1, organisationId).setParameter(2, otherId).getResultList().isEmpty();
    }

    boolean hasTeamsOrPosts(Long organisationId, LocalDate after) {
        return !em.createNativeQuery("select 1 from core.team where organisation_id = ?1 and (closed_on is null or closed_on > ?2)"
                + " union all select 1 from core.post where organisation_id = ?1 and (closed_on is null or closed_on > ?2) limit 1")
                .setParameter(1, organisationId).setParameter(2, Date.valueOf(after)).getResultList().isEmpty();
    }

    List<OrganisationRow> findRows(OrganisationFilter filter, LocalDate today, int offset, int limit) {
        var query = filtered(em.createNativeQuery(ROW + ORGANISATIONS + " order by o.name, o.id offset ?6 limit ?7"), filter, today);
        return rows(query.setParameter(6, offset).setParameter(7, limit)).stream().map(OrganisationRepository::organisation).toList();
    }

    long count(OrganisationFilter filter, LocalDate today, int cap) {
        var query = filtered(em.createNativeQuery("select count(*) from (select 1" + ORGANISATIONS + " limit ?6) c"), filter, today);
        return ((Number) query.setParameter(6, cap).getSingleResult()).longValue();
    }

    private static Query filtered(Query query, OrganisationFilter filter, LocalDate today) {
        return query.setParameter(1, filter.words()).setParameter(2, pattern(filter.words())).setParameter(3, filter.kind())
                .setParameter(4, filter.state()).setParameter(5, Date.valueOf(today));
    }

    List<OrganisationRow> findParts(Long organisationId, LocalDate today) {
        return rows(em.createNativeQuery(ROW + " from core.organisation o join core.organisation p on p.id = o.parent_id where p.id = ?1"
                + " order by o.name, o.id").setParameter(1, organisationId).setParameter(5, Date.valueOf(today))).stream()
                .map(OrganisationRepository::organisation).toList();
    }

    List<OrganisationDetails.FormerName> findFormerNames(Long organisationId) {
        return rows(em.createNativeQuery("select name, used_until from core.organisation_name where organisation_id = ?1"
                + " order by used_until desc, id desc").setParameter(1, organisationId)).stream()
                .map(row -> new OrganisationDetails.FormerName((String) row[0], day(row[1]))).toList();
    }

    List<LocalityRow> findLocalities() {
        return rows(em.createNativeQuery("with recursive place as ("
                + " select l.id, l.version, l.code, l.name, l.kind, l.parent_id, array[l.name::text] as path from core.locality l where l.parent_id is null"
                + " union all select l.id, l.version, l.code, l.name, l.kind, l.parent_id, p.path || l.name::text"
                + "  from core.locality l join place p on p.id = l.parent_id)"
                + " select l.version, l.code, l.name, l.kind, p.code, p.name from place l left join core.locality p on p.id = l.parent_id"
                + " order by l.path")).stream()
                .map(row -> new LocalityRow(((Number) row[0]).longValue(), (String) row[1], (String) row[2],
                        LocalityKind.valueOf((String) row[3]), (String) row[4], (String) row[5])).toList();
    }

    /** Teams of one organisation or of all, of one service area or of all. */
    List<TeamRow> findTeams(String organisation, String area, LocalDate today) {
        return rows(em.createNativeQuery("select t.version, t.code, t.name, o.code, o.name, t.service_area, l.code, l.name, t.capacity,"
                + " t.closed_on, (select count(*) from core.staff s where s.team_id = t.id and s.active)"
                + " from core.team t join core.organisation o on o.id = t.organisation_id left join core.locality l on l.id = t.locality_id"
                + " where (?1 = '' or o.code = ?1) and (?2 = '' or t.service_area = ?2)"
                + " order by (t.closed_on is not null and t.closed_on < ?3), t.name, t.id limit 2000")
                .setParameter(1, organisation == null ? "" : organisation).setParameter(2, area == null ? "" : area)
                .setParameter(3, Date.valueOf(today))).stream()
                .map(row -> new TeamRow(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                        (String) row[5], (String) row[6], (String) row[7], (Integer) row[8], day(row[9]), ((Number) row[10]).longValue()))
                .toList();
    }

    private static OrganisationRow organisation(Object[] row) {
        return new OrganisationRow((String) row[0], (String) row[1], OrganisationKind.valueOf((String) row[2]), (String) row[3],
                ((Number) row[4]).longValue(), ((Number) row[5]).longValue(), day(row[6]));
    }

    static String pattern(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    @SuppressWarnings("unchecked")
    static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
