package org.lifecourse.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.Pattern;

@ApplicationScoped
class SearchRepository {

    /** One word with a figure in it: other references are spelt alike, but are not what is looked for. */
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)\\S+");
    /** Comes after every letter that follows a beginning. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final int ENOUGH = 1000;
    /** Of what fits a common word, so many are weighed before the best are taken. */
    private static final int WEIGHED = 2000;
    private static final String RANK = "ts_rank(e.words, websearch_to_tsquery('english', ?1)) desc, public.similarity(e.title, ?1) desc, e.title";

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

    /**
     * What the searcher may find: titles that are the text, then those that begin with it, those that contain it, what holds its words, and when these are few and the
     * text is no reference, titles that are spelt alike. Each step takes its best and stops at enough; the next is asked only while there are too few.
     *
     * @param text what was typed
     * @param pattern the same, as a piece of a title
     * @param permissions what the searcher may do somewhere, separated by commas
     * @param rights the same as {@code permission@area}, with a star for everywhere
     */
    @SuppressWarnings("unchecked")
    List<Object[]> find(String text, String pattern, String permissions, String rights, boolean everything, int limit) {
        var seen = " and (?5 or e.permission = any(string_to_array(?6, ',')) and case when e.service_area is null then true else e.permission || '@*'"
                + " = any(string_to_array(?7, ',')) or e.permission || '@' || e.service_area = any(string_to_array(?7, ',')) end)";
        return em.createNativeQuery("with begins as materialized (select e.* from core.search_entry e where lower(e.title) ~>=~ lower(?1)"
                + " and lower(e.title) ~<~ (lower(?1) || ?8)" + seen + " order by lower(e.title) using ~<~ limit ?3),"
                + taken("titled", "e.title ilike ?2", seen, "(select count(*) < ?3 from begins)") + ","
                + taken("worded", "e.words @@ websearch_to_tsquery('english', ?1)", seen,
                "(select (select count(*) from begins) < ?3 and count(*) < ?3 from titled)") + ","
                + taken("alike", "e.title operator(public.%) ?1", seen, "?4 and (select (select count(*) from begins) < ?3 and (select count(*) from titled) < ?3"
                + " and count(*) < ?3 from worded)")
                + " select e.module, e.kind, e.subject, e.title, e.detail, e.link, e.permission, e.service_area from (select * from begins union"
                + " select * from titled union select * from worded union select * from alike) e order by (lower(e.title) = lower(?1)) desc,"
                + " starts_with(lower(e.title), lower(?1)) desc, (e.title ilike ?2) desc, " + RANK + " limit ?3")
                .setParameter(1, text).setParameter(2, pattern).setParameter(3, limit).setParameter(4, !REFERENCE.matcher(text).matches())
                .setParameter(5, everything).setParameter(6, permissions).setParameter(7, rights).setParameter(8, LAST).getResultList();
    }

    /** The best of what fits. */
    private static String taken(String step, String fits, String seen, String wanted) {
        return " " + step + " as materialized (select * from (select e.* from core.search_entry e where " + fits + seen + " limit " + WEIGHED + ") e order by " + RANK
                + " limit (case when " + wanted + " then " + ENOUGH + " else 0 end))";
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
