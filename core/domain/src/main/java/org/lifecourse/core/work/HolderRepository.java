package org.lifecourse.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who holds which record. */
@ApplicationScoped
class HolderRepository {

    /** The record to which work {@code w} belongs, as {@code h}: its own, or that of which it is a part ({@code reference/part}). */
    static final String OF_ITEM = " left join lateral (select r.kind, r.reference, r.staff_id, r.team_id from core.record_holder r"
            + " where r.module = w.module and r.reference in (w.subject, split_part(w.subject, '/', 1))"
            + " and (r.kind = w.subject_kind or r.reference <> w.subject) order by r.reference = w.subject desc limit 1) h on true";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** The same holder again changes nothing, so that it is known since when they have it. */
    void hold(String module, String kind, String reference, Long staffId, Long teamId, Instant now) {
        em.createNativeQuery("insert into core.record_holder as h (module, kind, reference, staff_id, team_id, since)"
                + " values (?1, ?2, ?3, cast(nullif(?4, '') as bigint), cast(nullif(?5, '') as bigint), ?6)"
                + " on conflict (module, reference, kind) do update set staff_id = excluded.staff_id, team_id = excluded.team_id, since = case"
                + " when h.staff_id = excluded.staff_id or (h.staff_id is null and excluded.staff_id is null and h.team_id = excluded.team_id)"
                + " then h.since else excluded.since end"
                + " where (h.staff_id, h.team_id) is distinct from (excluded.staff_id, excluded.team_id)")
                .setParameter(1, module).setParameter(2, kind).setParameter(3, reference).setParameter(4, text(staffId))
                .setParameter(5, text(teamId)).setParameter(6, Timestamp.from(now)).executeUpdate();
    }

    /** The holder of a record, locked, so that two managers do not give the same one away. */
    Optional<RecordHolder> lock(String module, String kind, String reference) {
        return find(module, kind, reference, " for update");
    }

    void letGo(String module, String kind, String reference) {
        em.createNativeQuery("delete from core.record_holder where module = ?1 and kind = ?2 and reference = ?3").setParameter(1, module)
                .setParameter(2, kind).setParameter(3, reference).executeUpdate();
    }

    Optional<RecordHolder> find(String module, String kind, String reference) {
        return find(module, kind, reference, "");
    }

    @SuppressWarnings("unchecked")
    private Optional<RecordHolder> find(String module, String kind, String reference, String lock) {
        List<Object[]> rows = em.createNativeQuery("select staff_id, team_id, since from core.record_holder where module = ?1 and kind = ?2"
                + " and reference = ?3" + lock).setParameter(1, module).setParameter(2, kind).setParameter(3, reference).getResultList();
        return rows.stream().findFirst().map(row -> new RecordHolder(id(row[0]), id(row[1]), ((Timestamp) row[2]).toInstant()));
    }

    private static Long id(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    private static String text(Long id) {
        return id == null ? "" : id.toString();
    }
}
