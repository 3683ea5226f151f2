package org.lifecourse.core.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Reads what stands around a person: needs, alerts, workers, clocks, records with files, looks. */
@ApplicationScoped
class PersonOverviewRepository {

    private static final int CLOCKS = 50;

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    record Needs(String communication, boolean interpreter, String firstLanguage) {
    }

    record Due(String title, LocalDate on, String permission, String serviceArea) {
    }

    record Subject(String module, String kind, String subject) {
    }

    Needs needs(Long personId) {
        var row = (Object[]) rows("select communication, interpreter, first_language from core.person where id = ?1", personId).get(0);
        return new Needs((String) row[0], (Boolean) row[1], (String) row[2]);
    }

    List<PersonBanner.Alert> alerts(Long personId, LocalDate today) {
        return rows("select kind, text from core.person_alert where person_id = ?1 and from_date <= ?2 and (to_date is null or to_date >= ?2)"
                + " order by from_date desc, id desc", personId, Date.valueOf(today)).stream().map(Object[].class::cast)
                .map(row -> new PersonBanner.Alert(AlertKind.valueOf((String) row[0]), (String) row[1])).toList();
    }

    /** Each name once. */
    List<String> workers(Long personId, LocalDate today, Predicate<String> shown) {
        return rows("select i.module, coalesce(s.display_name, nullif(i.outside_name, ''), t.name) from core.involvement i"
                + " left join core.staff s on s.id = i.staff_id left join core.team t on t.id = i.team_id"
                + " where i.person_id = ?1 and i.from_date <= ?2 and (i.to_date is null or i.to_date >= ?2)"
                + " and coalesce(s.display_name, nullif(i.outside_name, ''), t.name) is not null"
                + " order by (i.staff_id is null), i.from_date desc, i.id desc", personId, Date.valueOf(today)).stream()
                .map(Object[].class::cast).filter(row -> shown.test((String) row[0])).map(row -> (String) row[1]).distinct().toList();
    }

    List<Due> clocks(Long personId) {
        return rows("select title, due_on, permission, service_area from core.deadline where person_id = ?1 and state = 'RUNNING'"
                + " order by due_on, id limit " + CLOCKS, personId).stream().map(Object[].class::cast)
                .map(row -> new Due((String) row[0], ((Date) row[1]).toLocalDate(), (String) row[2], (String) row[3])).toList();
    }

    /** The records that have files on the person. */
    List<Subject> records(Long personId) {
        return rows("select distinct module, subject_kind, subject from core.document where person_id = ?1 and withdrawn_at is null"
                + " order by module, subject_kind, subject", personId).stream().map(Object[].class::cast)
                .map(row -> new Subject((String) row[0], (String) row[1], (String) row[2])).toList();
    }

    List<SeenRow> seen(String reference, long before, int limit) {
        return rows("select number, at, staff_name, case when action like 'person.%' or action like 'chronology.%'"
                + " then action else 'person.viewed' end, coalesce(before_value, '') <> '' or coalesce(after_value, '') <> '', case when action like 'person.%' then coalesce(reason, '') else '' end"
                + " from core.audit_entry where subject_kind = 'person' and subject = ?1 and number < ?2 order by number desc limit " + limit,
                reference, before).stream().map(Object[].class::cast)
                .map(row -> new SeenRow(((Number) row[0]).longValue(), ((Timestamp) row[1]).toInstant(), (String) row[2], (String) row[3],
                        (Boolean) row[4], (String) row[5])).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (var position = 0; position < parameters.length; position++) {
            query.setParameter(position + 1, parameters[position]);
        }
        return query.getResultList();
    }
}
