package org.lifecourse.core.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    /** Somebody or a team that works with the person, through a module. */
    record Worker(String module, String name) {
    }

    /** What a banner shows besides the person. */
    record Around(Needs needs, List<PersonBanner.Alert> alerts, List<Worker> involved, List<Due> clocks) {

        /** Each name once. */
        List<String> workers(Predicate<String> shown) {
            return involved.stream().filter(worker -> shown.test(worker.module())).map(Worker::name).distinct().toList();
        }
    }

    /** How to talk with the person, what to know at once, who works with them and which clocks run, in one question. */
    Around around(Long personId, LocalDate today) {
        var found = rows("select * from (select 0 as part, 0 as n, communication as a, first_language as b, cast(interpreter as text) as c, cast(null as date) as d"
                + " from core.person where id = ?1 union all select 1, row_number() over (order by from_date desc, id desc), kind, text, '', null"
                + " from core.person_alert where person_id = ?1 and from_date <= ?2 and (to_date is null or to_date >= ?2) union all"
                + " select 2, row_number() over (order by (i.staff_id is null), i.from_date desc, i.id desc), i.module,"
                + " coalesce(s.display_name, nullif(i.outside_name, ''), t.name), '', null from core.involvement i left join core.staff s on s.id = i.staff_id"
                + " left join core.team t on t.id = i.team_id where i.person_id = ?1 and i.from_date <= ?2 and (i.to_date is null or i.to_date >= ?2)"
                + " and coalesce(s.display_name, nullif(i.outside_name, ''), t.name) is not null union all (select 3, row_number() over (order by due_on, id),"
                + " title, permission, service_area, due_on from core.deadline where person_id = ?1 and state = 'RUNNING' order by due_on, id limit " + CLOCKS
                + ")) x order by part, n", personId, Date.valueOf(today)).stream().map(Object[].class::cast)
                .collect(Collectors.groupingBy(row -> ((Number) row[0]).intValue()));
        var self = found.get(0).get(0);
        return new Around(new Needs((String) self[2], Boolean.parseBoolean((String) self[4]), (String) self[3]),
                found.getOrDefault(1, List.of()).stream().map(row -> new PersonBanner.Alert(AlertKind.valueOf((String) row[2]), (String) row[3])).toList(),
                found.getOrDefault(2, List.of()).stream().map(row -> new Worker((String) row[2], (String) row[3])).toList(),
                found.getOrDefault(3, List.of()).stream().map(row -> new Due((String) row[2], ((Date) row[5]).toLocalDate(), (String) row[3], (String) row[4]))
                        .toList());
    }

    /**
     * The records with files that concern the person: those whose file names the person, and those of which the chronology tells, through which somebody
     * works with the person, or which have a clock on the person. A file of a family is named by one child only, and belongs to each of them.
     */
    List<Subject> records(Long personId) {
        return rows("select d.module, d.subject_kind, d.subject from core.document d where d.person_id = ?1 and d.withdrawn_at is null union"
                + " select d.module, d.subject_kind, d.subject from (select module, subject_kind, subject from core.timeline_event where person_id = ?1"
                + " and withdrawn_at is null union select module, subject_kind, subject from core.involvement where person_id = ?1 and to_date is null"
                + " union select module, subject_kind, subject from core.deadline where person_id = ?1 and state = 'RUNNING') r"
                + " join core.document d on d.module = r.module and d.subject_kind = r.subject_kind and d.subject = r.subject and d.withdrawn_at is null"
                + " order by 1, 2, 3", personId).stream().map(Object[].class::cast)
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
