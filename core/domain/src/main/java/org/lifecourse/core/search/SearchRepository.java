package org.lifecourse.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@ApplicationScoped
class SearchRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void put(SearchEntry entry) {
        em.createNativeQuery("insert into core.search_entry (module, kind, subject, title, detail, link, permission, service_area)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (module, kind, subject) do update set title = ?4, detail = ?5,"
                + " link = ?6, permission = ?7, service_area = ?8")
                .setParameter(1, entry.module()).setParameter(2, entry.kind()).setParameter(3, entry.subject())
                .setParameter(4, shortened(entry.title(), 300)).setParameter(5, shortened(entry.detail(), 1000)).setParameter(6, entry.link())
                .setParameter(7, entry.permission()).setParameter(8, entry.serviceArea()).executeUpdate();
    }

    void remove(String module, String kind, String subject) {
        em.createNativeQuery("delete from core.search_entry where module = ?1 and kind = ?2 and subject = ?3").setParameter(1, module)
                .setParameter(2, kind).setParameter(3, subject).executeUpdate();
    }

    /** Whole words first, then titles that contain the text or are spelt alike. */
    @SuppressWarnings("unchecked")
    List<Object[]> find(String text, String pattern, int limit) {
        return em.createNativeQuery("select e.module, e.kind, e.subject, e.title, e.detail, e.link, e.permission, e.service_area from core.search_entry e"
                + " where e.words @@ websearch_to_tsquery('english', ?1) or e.title ilike ?2 or e.title operator(public.%) ?1"
                + " order by (e.title ilike ?2) desc, ts_rank(e.words, websearch_to_tsquery('english', ?1)) desc,"
                + " public.similarity(e.title, ?1) desc, e.title limit ?3")
                .setParameter(1, text).setParameter(2, pattern).setParameter(3, limit).getResultList();
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
