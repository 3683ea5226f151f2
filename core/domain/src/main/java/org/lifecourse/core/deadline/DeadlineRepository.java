package org.lifecourse.core.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class DeadlineRepository {

    private static final String OF_SUBJECT = "select d from Deadline d where d.module = :module and d.subjectKind = :kind and d.subject = :subject";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    /** A former result has to leave its place in the database before its successor takes it. */
    void flush() {
        em.flush();
    }

    /** The live clock of the key. */
    Optional<Deadline> find(DeadlineKey key) {
        return em.createQuery(OF_SUBJECT + " and d.rule = :rule and d.part = :part and d.state <> :superseded", Deadline.class)
                .setParameter("module", key.module()).setParameter("kind", key.subjectKind()).setParameter("subject", key.subject())
                .setParameter("rule", key.rule()).setParameter("part", key.part()).setParameter("superseded", Deadline.State.SUPERSEDED)
                .getResultStream().findFirst();
    }

    Optional<Deadline> find(Long id) {
        return Optional.ofNullable(em.find(Deadline.class, id));
    }

    Optional<DeadlineException> findException(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(DeadlineException.class, id));
    }

    List<Deadline> findAll(String module, String kind, String subject) {
        return em.createQuery(OF_SUBJECT + " order by d.dueOn, d.id", Deadline.class).setParameter("module", module)
                .setParameter("kind", kind).setParameter("subject", subject).getResultList();
    }

    /** Clocks that wait or run. */
    List<Deadline> findOpen(String module, String kind, String subject) {
        return em.createQuery(OF_SUBJECT + " and d.state in (:waiting, :running) order by d.id", Deadline.class)
                .setParameter("module", module).setParameter("kind", kind).setParameter("subject", subject)
                .setParameter("waiting", Deadline.State.NOT_STARTED).setParameter("running", Deadline.State.RUNNING).getResultList();
    }

    /** Running clocks between whose trigger and due day a day lies. */
    List<Deadline> findRunningAcross(LocalDate day) {
        return em.createQuery("select d from Deadline d where d.state = :running and ((d.triggerOn <= :day and (d.dueOn >= :day"
                + " or d.computedDueOn >= :day)) or (d.triggerOn >= :day and d.computedDueOn <= :day)) order by d.id", Deadline.class)
                .setParameter("running", Deadline.State.RUNNING).setParameter("day", day).getResultList();
    }

    /** Running clocks of a rule that were triggered on a day or later. */
    List<Deadline> findRunningSince(String rule, LocalDate day) {
        return em.createQuery("select d from Deadline d where d.state = :running and d.rule = :rule and d.triggerOn >= :day order by d.id",
                Deadline.class).setParameter("running", Deadline.State.RUNNING).setParameter("rule", rule).setParameter("day", day)
                .getResultList();
    }

    List<DeadlineException> findExceptions(Collection<Long> deadlines) {
        return deadlines.isEmpty() ? List.of() : em.createQuery("select e from DeadlineException e where e.deadlineId in :ids"
                + " order by e.start, e.id", DeadlineException.class).setParameter("ids", deadlines).getResultList();
    }

    List<DeadlinePause> findPauses(Collection<Long> deadlines) {
        return deadlines.isEmpty() ? List.of() : em.createQuery("select p from DeadlinePause p where p.deadlineId in :ids"
                + " order by p.start, p.id", DeadlinePause.class).setParameter("ids", deadlines).getResultList();
    }

    /** Display names by identity. */
    @SuppressWarnings("unchecked")
    Map<Long, String> findNames(Collection<Long> staff) {
        var names = new HashMap<Long, String>();
        for (var id : staff) {
            em.createNativeQuery("select display_name from core.staff where id = ?1").setParameter(1, id).getResultStream().findFirst()
                    .ifPresent(name -> names.put(id, (String) name));
        }
        return names;
    }
}
