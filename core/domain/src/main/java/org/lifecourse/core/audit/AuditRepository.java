package org.lifecourse.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifecourse.core.access.Actor;

/** Adds to the chain and reads it; there is deliberately no way to change or remove a row. */
@ApplicationScoped
class AuditRepository {

    private static final String COLUMNS = "number, at, staff, staff_name, origin, action, subject_kind, subject, before_value,"
            + " after_value, reason, previous_hash, hash";

    private static final int AT_ONCE = 20;

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** The head row is locked until the transaction ends, so that several writers keep one chain. */
    void append(List<AuditNote> notes, Actor actor, String origin, Instant at) {
        em.flush();
        var head = (Object[]) em.createNativeQuery("select number, hash from core.audit_head for update").getSingleResult();
        var number = ((Number) head[0]).longValue();
        var hash = (String) head[1];
        var rows = new ArrayList<AuditRecord>();
        for (var note : notes) {
            var row = AuditRecord.next(++number, at, actor.username(), actor.displayName(), origin, note, hash);
            rows.add(row);
            hash = row.hash();
        }
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            insert(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        }
    }

    /** Writes these and moves the head to the last of them, in one statement. */
    private void insert(List<AuditRecord> rows) {
        var values = new ArrayList<Object>();
        var places = new ArrayList<String>();
        for (var row : rows) {
            var written = List.of(row.number(), Timestamp.from(row.at()), row.staff(), row.staffName(), row.origin(), row.action(), row.subjectKind(),
                    row.subject(), row.before(), row.after(), row.reason(), row.previousHash(), row.hash());
            var first = values.size() + 1;
            places.add(IntStream.range(first, first + written.size()).mapToObj(place -> "?" + place).collect(Collectors.joining(",", "(", ")")));
            values.addAll(written);
        }
        var last = values.size();
        var query = em.createNativeQuery("with head as (update core.audit_head set number = ?" + (last - 12) + ", hash = ?" + last + ") insert into core.audit_entry ("
                + COLUMNS + ") values " + String.join(",", places));
        for (var place = 1; place <= last; place++) {
            query.setParameter(place, values.get(place - 1));
        }
        query.executeUpdate();
    }

    List<AuditRecord> find(AuditFilter filter, int limit) {
        return find(filter, null, "desc", limit);
    }

    /** The entries that follow a number, oldest first. */
    List<AuditRecord> findAfter(AuditFilter filter, long number, int limit) {
        return find(filter, number, "asc", limit);
    }

    private List<AuditRecord> find(AuditFilter filter, Long after, String order, int limit) {
        var parameters = new LinkedHashMap<Integer, Object>();
        var where = new ArrayList<String>();
        add(where, parameters, "staff = ?", filter.staff());
        add(where, parameters, "subject_kind = ?", filter.subjectKind());
        add(where, parameters, "subject = ?", filter.subject());
        add(where, parameters, "action = ?", filter.action());
        add(where, parameters, "at >= ?", filter.from() == null ? null : Timestamp.from(filter.from()));
        add(where, parameters, "at < ?", filter.to() == null ? null : Timestamp.from(filter.to()));
        add(where, parameters, "number < ?", filter.before());
        add(where, parameters, "number > ?", after);
        var sql = "select " + COLUMNS + " from core.audit_entry"
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where)) + " order by number " + order;
        var query = em.createNativeQuery(sql).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(AuditRepository::record).toList();
    }

    private static void add(List<String> where, Map<Integer, Object> parameters, String condition, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return;
        }
        var position = parameters.size() + 1;
        parameters.put(position, value);
        where.add(condition + position);
    }

    private static AuditRecord record(Object[] row) {
        return new AuditRecord(((Number) row[0]).longValue(), ((Timestamp) row[1]).toInstant(), (String) row[2], (String) row[3],
                (String) row[4], (String) row[5], (String) row[6], (String) row[7], (String) row[8], (String) row[9], (String) row[10],
                (String) row[11], (String) row[12]);
    }
}
