package org.lifecourse.core.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.lifecourse.core.staff.Staff;

@ApplicationScoped
class CalendarFeedRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void put(Long staffId, byte[] hash, Instant now) {
        em.createNativeQuery("insert into core.calendar_feed (staff_id, token_hash, opened_at) values (?1, ?2, ?3) on conflict (staff_id)"
                + " do update set token_hash = ?2, opened_at = ?3, read_at = null").setParameter(1, staffId).setParameter(2, hash)
                .setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    int remove(Long staffId) {
        return em.createNativeQuery("delete from core.calendar_feed where staff_id = ?1").setParameter(1, staffId).executeUpdate();
    }

    boolean isOpen(Long staffId) {
        return !em.createNativeQuery("select 1 from core.calendar_feed where staff_id = ?1").setParameter(1, staffId).getResultList().isEmpty();
    }

    /** Whose feed it is, as long as their account is open; notes that it was read. */
    Optional<Staff> read(byte[] hash, Instant now) {
        var ids = em.createNativeQuery("select staff_id from core.calendar_feed where token_hash = ?1").setParameter(1, hash).getResultList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var owner = Optional.ofNullable(em.find(Staff.class, ((Number) ids.get(0)).longValue())).filter(Staff::isActive);
        owner.ifPresent(staff -> em.createNativeQuery("update core.calendar_feed set read_at = ?2 where token_hash = ?1").setParameter(1, hash)
                .setParameter(2, Timestamp.from(now)).executeUpdate());
        return owner;
    }
}
