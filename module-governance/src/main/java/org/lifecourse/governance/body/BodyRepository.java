package org.lifecourse.governance.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@ApplicationScoped
class BodyRepository {

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

    /** Stores what has changed so far, so that an ended row makes room for the next one. */
    void flush() {
        em.flush();
    }

    /** Lets one transaction at a time redraw lines: two together could make a circle that neither sees. */
    void lockStructure() {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('governance.body_link'))) taken").getSingleResult();
    }

    Optional<Body> findBody(String code) {
        return em.createQuery("select b from Body b where b.code = :code", Body.class).setParameter("code", code).getResultStream()
                .findFirst();
    }

    Body body(Long id) {
        return em.find(Body.class, id);
    }

    List<BodyVersion> findVersions(Long bodyId) {
        return em.createQuery("select v from BodyVersion v where v.bodyId = :body order by v.validity.start", BodyVersion.class)
                .setParameter("body", bodyId).getResultList();
    }

    List<BodyLink> findLinks() {
        return em.createQuery("select l from BodyLink l order by l.days.start, l.id", BodyLink.class).getResultList();
    }

    List<TermsOfReference> findTerms(Long bodyId) {
        return em.createQuery("select t from TermsOfReference t where t.bodyId = :body order by t.number", TermsOfReference.class)
                .setParameter("body", bodyId).getResultList();
    }

    List<Membership> findMemberships(Long bodyId) {
        return em.createQuery("select m from Membership m where m.bodyId = :body order by m.days.start, m.id", Membership.class)
                .setParameter("body", bodyId).getResultList();
    }

    Optional<Membership> findMembership(Long bodyId, String seat, LocalDate from) {
        return em.createQuery("select m from Membership m where m.bodyId = :body and m.seat = :seat and m.days.start = :from",
                Membership.class).setParameter("body", bodyId).setParameter("seat", seat).setParameter("from", from).getResultStream()
                .findFirst();
    }

    Optional<Long> findOrganisationId(String code) {
        return id(em.createNativeQuery("select id from core.organisation where code = ?1").setParameter(1, code).getResultStream());
    }

    Optional<Long> findPostId(String code) {
        return id(em.createNativeQuery("select id from core.post where code = ?1").setParameter(1, code).getResultStream());
    }

    private static Optional<Long> id(Stream<?> rows) {
        return rows.map(value -> ((Number) value).longValue()).findFirst();
    }
}
