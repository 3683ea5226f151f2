package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SafeguardingRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** Sends what was changed so far, so that versions move and the database has its say. */
    void flush() {
        em.flush();
    }

    /** The next number of a concern in a year; nobody else takes one until the transaction ends. */
    CaseNumber nextConcern(int year) {
        return next("adults.safeguarding_concern", year);
    }

    CaseNumber nextEpisode(int year) {
        return next("adults.organisational_episode", year);
    }

    private CaseNumber next(String table, int year) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('" + table + "'))) taken").getSingleResult();
        var last = (Number) em.createNativeQuery("select coalesce(max(number), 0) from " + table + " where year = ?1").setParameter(1, year)
                .getSingleResult();
        return new CaseNumber(year, last.intValue() + 1);
    }

    Optional<SafeguardingConcern> findConcern(String reference) {
        return em.createQuery("select c from SafeguardingConcern c where c.reference = :reference", SafeguardingConcern.class)
                .setParameter("reference", reference).getResultStream().findFirst();
    }

    Optional<SafeguardingConcern> findKnownAs(String sourceReference) {
        return em.createQuery("select c from SafeguardingConcern c where c.sourceReference = :known", SafeguardingConcern.class)
                .setParameter("known", sourceReference).getResultStream().findFirst();
    }

    Optional<SafeguardingEnquiry> findEnquiry(SafeguardingConcern concern) {
        return em.createQuery("select e from SafeguardingEnquiry e where e.concernId = :concern", SafeguardingEnquiry.class)
                .setParameter("concern", concern.id()).getResultStream().findFirst();
    }

    Optional<OrganisationalEpisode> findEpisode(String reference) {
        return em.createQuery("select e from OrganisationalEpisode e where e.reference = :reference", OrganisationalEpisode.class)
                .setParameter("reference", reference).getResultStream().findFirst();
    }

    Optional<OrganisationalEpisode> findEpisodeKnownAs(String sourceReference) {
        return em.createQuery("select e from OrganisationalEpisode e where e.sourceReference = :known", OrganisationalEpisode.class)
                .setParameter("known", sourceReference).getResultStream().findFirst();
    }

    /** Keeps the episode for this transaction, as it stands by now: nobody closes it or adds to it until the end. */
    void lock(OrganisationalEpisode episode) {
        em.lock(episode, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasConcernIn(Long episodeId, Long personId) {
        return !em.createQuery("select c.reference from SafeguardingConcern c where c.episodeId = :episode and c.personId = :person", String.class)
                .setParameter("episode", episodeId).setParameter("person", personId).getResultList().isEmpty();
    }

    Optional<Long> findOrganisation(String code) {
        return id(em.createNativeQuery("select id from core.organisation where code = ?1").setParameter(1, code));
    }

    /**
     * An open team of the service area, or the one that answers for the concern already.
     *
     * @param concern its reference, or blank for one to come
     */
    Optional<Long> findTeam(String code, String concern) {
        return id(em.createNativeQuery("select t.id from core.team t where t.code = ?1 and ((t.service_area = 'adults' and t.closed_on is null) or t.id = "
                + ConcernRowRepository.TEAM_OF + ")").setParameter(1, code).setParameter(2, concern));
    }

    /** A member of staff who has not left, or who carries the concern already. */
    Optional<Long> findStaff(String username, String concern) {
        return id(em.createNativeQuery("select s.id from core.staff s where s.username = ?1 and (s.active or s.id = " + ConcernRowRepository.WORKER_OF + ")")
                .setParameter(1, username).setParameter(2, concern));
    }

    /** Whether the decision on the concern is open in the work of this worker, because the whole case was handed over to them. */
    boolean isDecisionOf(Long worker, String concern) {
        return worker != null && !em.createNativeQuery("select 1 from core.work_item where module = 'adults' and kind = '" + ConcernTraces.DECISION
                + "' and subject_kind = '" + ConcernTraces.KIND + "' and subject = ?2 and asked_staff_id = ?1 and done_at is null").setParameter(1, worker)
                .setParameter(2, concern).getResultList().isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Long> id(Query query) {
        return ((List<Number>) query.getResultList()).stream().findFirst().map(Number::longValue);
    }
}
