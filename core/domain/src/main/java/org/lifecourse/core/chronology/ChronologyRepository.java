package org.lifecourse.core.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What happened to people. */
@ApplicationScoped
class ChronologyRepository {

    private static final String KEY = "t.permission || '|' || coalesce(t.service_area, '')";
    private static final String MATCHING = " from core.timeline_event t where t.person_id = ?1 and t.withdrawn_at is null"
            + " and (?2 = '' or t.title ilike ?3 or t.detail ilike ?3) and (?4 = '' or t.module = ?4)"
            + " and t.happened_on between ?5 and ?6 and (not ?7 or t.significant)";
    private static final String READABLE = " and (" + KEY + ") = any (string_to_array(?8, ','))";
    private static final Date EARLIEST = Date.valueOf(LocalDate.of(1800, 1, 1));
    private static final Date LATEST = Date.valueOf(LocalDate.of(2999, 12, 31));

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void put(TimelineEntry entry, String staff, Instant now) {
        em.createNativeQuery("insert into core.timeline_event (person_id, module, kind, subject_kind, subject, happened_on, recorded_at, recorded_by,"
                + " title, detail, link, permission, service_area, significant) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(nullif(?8, '') as bigint), ?9,"
                + " ?10, ?11, ?12, nullif(?13, ''), ?14) on conflict (person_id, module, kind, subject_kind, subject, happened_on, title) do update"
                + " set detail = excluded.detail, link = excluded.link, permission = excluded.permission, service_area = excluded.service_area,"
                + " significant = excluded.significant, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, withdrawn_at = null")
                .setParameter(1, entry.personId()).setParameter(2, entry.module()).setParameter(3, entry.kind()).setParameter(4, entry.subjectKind())
                .setParameter(5, entry.subject()).setParameter(6, Date.valueOf(entry.on())).setParameter(7, Timestamp.from(now)).setParameter(8, staff)
                .setParameter(9, entry.title()).setParameter(10, entry.detail()).setParameter(11, entry.link()).setParameter(12, entry.permission())
                .setParameter(13, entry.area()).setParameter(14, entry.significant()).executeUpdate();
    }

    void withdraw(String module, String kind, String subjectKind, String subject, Instant now) {
        em.createNativeQuery("update core.timeline_event set withdrawn_at = ?5 where module = ?1 and kind = ?2 and subject_kind = ?3 and subject = ?4"
                + " and withdrawn_at is null").setParameter(1, module).setParameter(2, kind).setParameter(3, subjectKind).setParameter(4, subject)
                .setParameter(5, Timestamp.from(now)).executeUpdate();
    }

    /**
     * A permission that entries of a module need.
     *
     * @param right the permission and the area in which it has to be held
     */
    record Key(String right, String module, String title) {
    }

    /** The different permissions that the person's entries need, by the names of the modules. */
    List<Key> findKeys(Long person) {
        return rows(em.createNativeQuery("select distinct " + KEY + ", t.module, coalesce(m.title, t.module) as title from core.timeline_event t"
                + " left join core.module m on m.code = t.module where t.person_id = ?1 and t.withdrawn_at is null order by title").setParameter(1, person)).stream()
                .map(row -> new Key((String) row[0], (String) row[1], (String) row[2])).toList();
    }

    List<TimelineRow> findRows(Long person, ChronologyFilter filter, String keys, int offset, int limit) {
        var query = em.createNativeQuery("select t.id, t.happened_on, t.recorded_at, s.display_name, t.module, coalesce(m.title, t.module),"
                + " t.module = 'core' or exists (select from core.running_module r where r.module = t.module), t.kind, t.title, t.detail, t.link, t.significant"
                + " from (select t.*" + MATCHING + READABLE + " order by t.happened_on desc, t.id desc offset ?9 limit ?10) t"
                + " left join core.staff s on s.id = t.recorded_by left join core.module m on m.code = t.module order by t.happened_on desc, t.id desc");
        return rows(filtered(query, person, filter).setParameter(8, keys).setParameter(9, offset)
                .setParameter(10, limit)).stream()
                .map(row -> new TimelineRow(((Number) row[0]).longValue(), day(row[1]), ((Timestamp) row[2]).toInstant(),
                        row[3] == null ? "" : (String) row[3], (String) row[4], (String) row[5], (Boolean) row[6], (String) row[7], (String) row[8],
                        (String) row[9], (String) row[10], (Boolean) row[11])).toList();
    }

    /** How many entries match that may be read, and how many that may not. */
    long[] count(Long person, ChronologyFilter filter, String keys) {
        var row = rows(filtered(em.createNativeQuery("select count(*) filter (where true" + READABLE + "), count(*)" + MATCHING), person, filter)
                .setParameter(8, keys)).get(0);
        var readable = ((Number) row[0]).longValue();
        return new long[] {readable, ((Number) row[1]).longValue() - readable};
    }

    private static Query filtered(Query query, Long person, ChronologyFilter filter) {
        var pattern = "%" + filter.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return query.setParameter(1, person).setParameter(2, filter.text()).setParameter(3, pattern).setParameter(4, filter.module())
                .setParameter(5, filter.from() == null ? EARLIEST : Date.valueOf(filter.from()))
                .setParameter(6, filter.to() == null ? LATEST : Date.valueOf(filter.to())).setParameter(7, filter.onlySignificant());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
