package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class EhcRequestRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    Optional<EhcRequest> find(String reference) {
        return em.createQuery("select r from EhcRequest r where r.reference = :reference", EhcRequest.class)
                .setParameter("reference", reference).getResultStream().findFirst();
    }

    /** The open request on a person, of which there is at most one. */
    Optional<EhcRequest> findOpen(Long personId) {
        return em.createQuery("select r from EhcRequest r where r.personId = :person and r.stage in :open", EhcRequest.class)
                .setParameter("person", personId).setParameter("open", EhcStage.openOnes()).getResultStream().findFirst();
    }

    List<EhcAdvice> findAdvice(Long requestId) {
        return em.createQuery("select a from EhcAdvice a where a.requestId = :request order by a.askedOn, a.id", EhcAdvice.class)
                .setParameter("request", requestId).getResultList();
    }

    Optional<EhcAdvice> findAdvice(Long requestId, AdviceBody body) {
        return findAdvice(requestId).stream().filter(advice -> advice.body() == body).findFirst();
    }

    /** The next free reference of a year; whoever asks at the same time waits. */
    String nextReference(int year) {
        var start = "SEND-%02d-".formatted(year % 100);
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('send.ehc_request'))) taken").getSingleResult();
        var last = ((Number) em.createNativeQuery("select coalesce(max(cast(substring(reference from 9) as integer)), 0) from send.ehc_request"
                + " where reference like ?1").setParameter(1, start + "%").getSingleResult()).intValue();
        return start + "%04d".formatted(last + 1);
    }

    Optional<Long> findStaffId(String username) {
        return em.createNativeQuery("select id from core.staff where username = ?1").setParameter(1, username).getResultStream()
                .map(value -> ((Number) value).longValue()).findFirst();
    }

    String findName(Long staffId) {
        return (String) em.createNativeQuery("select display_name from core.staff where id = ?1").setParameter(1, staffId).getSingleResult();
    }

    String findUsername(Long staffId) {
        return (String) em.createNativeQuery("select username from core.staff where id = ?1").setParameter(1, staffId).getSingleResult();
    }

    Optional<Long> findTeamOf(Long staffId) {
        return em.createNativeQuery("select team_id from core.staff where id = ?1 and team_id is not null").setParameter(1, staffId)
                .getResultStream().map(value -> ((Number) value).longValue()).findFirst();
    }

    Optional<Long> findTeam(String code) {
        return em.createNativeQuery("select id from core.team where code = ?1").setParameter(1, code).getResultStream()
                .map(value -> ((Number) value).longValue()).findFirst();
    }

    /** Active staff who hold the permission to work on requests, by name. */
    List<Caseworker> findCaseworkers(String permission, LocalDate today) {
        return rows(em.createNativeQuery("select distinct s.id, s.display_name from core.staff s join core.role_grant g on g.staff_id = s.id"
                + " join core.role_permission p on p.role_id = g.role_id and p.permission = ?1 where s.active and g.from_date <= cast(?2 as date)"
                + " and (g.to_date is null or g.to_date >= cast(?2 as date)) and (g.service_area is null or g.service_area = 'send')"
                + " order by s.display_name, s.id limit 2000").setParameter(1, permission).setParameter(2, Date.valueOf(today))).stream()
                .map(row -> new Caseworker(((Number) row[0]).longValue(), (String) row[1])).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(jakarta.persistence.Query query) {
        return query.getResultList();
    }
}
