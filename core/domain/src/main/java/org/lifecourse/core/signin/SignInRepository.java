package org.lifecourse.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.staff.Staff;

@ApplicationScoped
class SignInRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(SignInSession session) {
        em.persist(session);
    }

    Optional<SignInSession> findByHash(byte[] hash) {
        return em.createQuery("select s from SignInSession s where s.tokenHash = :hash", SignInSession.class).setParameter("hash", hash)
                .getResultStream().findFirst();
    }

    /** The session of the token and whose it is, in one question: it is asked with every request. */
    Optional<Object[]> findWithStaff(byte[] hash) {
        return em.createQuery("select s, p from SignInSession s, Staff p where p.id = s.staffId and s.tokenHash = :hash", Object[].class)
                .setParameter("hash", hash).getResultStream().findFirst();
    }

    Optional<SignInSession> findById(Long id) {
        return Optional.ofNullable(em.find(SignInSession.class, id));
    }

    Optional<Staff> findStaff(Long id) {
        return Optional.ofNullable(em.find(Staff.class, id));
    }

    List<SignInSession> findOpenOf(Long staffId) {
        return em.createQuery("select s from SignInSession s where s.staffId = :staff and s.endedAt is null", SignInSession.class)
                .setParameter("staff", staffId).getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> findOpen(Instant now, Instant seenAfter, Long staffId, int limit) {
        return em.createNativeQuery("select s.id, p.username, p.display_name, s.started_at, s.last_seen_at, s.origin, s.browser"
                + " from core.sign_in_session s join core.staff p on p.id = s.staff_id"
                + " where s.ended_at is null and s.expires_at > ?1 and s.last_seen_at > ?2 and (?3 = 0 or s.staff_id = ?3)"
                + " order by s.last_seen_at desc limit ?4")
                .setParameter(1, Timestamp.from(now)).setParameter(2, Timestamp.from(seenAfter))
                .setParameter(3, staffId == null ? 0L : staffId).setParameter(4, limit).getResultList();
    }
}
