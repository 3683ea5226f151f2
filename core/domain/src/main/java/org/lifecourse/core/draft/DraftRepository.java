package org.lifecourse.core.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class DraftRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void put(Long staffId, String form, String content, Instant at) {
        em.createNativeQuery("insert into core.draft values (?1, ?2, ?3, ?4) on conflict (staff_id, form) do update set content = ?3,"
                + " saved_at = ?4").setParameter(1, staffId).setParameter(2, form).setParameter(3, content)
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> find(Long staffId, String form) {
        return em.createNativeQuery("select content, saved_at from core.draft where staff_id = ?1 and form = ?2").setParameter(1, staffId)
                .setParameter(2, form).getResultList();
    }

    void remove(Long staffId, String form) {
        em.createNativeQuery("delete from core.draft where staff_id = ?1 and form = ?2").setParameter(1, staffId).setParameter(2, form)
                .executeUpdate();
    }

    int removeOlderThan(Instant moment) {
        return em.createNativeQuery("delete from core.draft where saved_at < ?1").setParameter(1, Timestamp.from(moment)).executeUpdate();
    }
}
