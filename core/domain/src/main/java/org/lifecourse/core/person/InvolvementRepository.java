package org.lifecourse.core.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** Who works with whom. */
@ApplicationScoped
class InvolvementRepository {

    private static final String SAME = " where person_id = ?1 and module = ?2 and subject_kind = ?3 and subject = ?4 and role = ?5 and to_date is null"
            + " and staff_id is not distinct from cast(nullif(?6, '') as bigint) and team_id is not distinct from cast(nullif(?7, '') as bigint)";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    boolean isInvolved(Long person, String module, String kind, String subject, String role, Long staff, Long team) {
        return !em.createNativeQuery("select 1 from core.involvement" + SAME).setParameter(1, person).setParameter(2, module).setParameter(3, kind)
                .setParameter(4, subject).setParameter(5, role).setParameter(6, text(staff)).setParameter(7, text(team)).getResultList().isEmpty();
    }

    /** Whoever did so before, on the same record in the same role, no longer does. */
    void relieve(Long person, String module, String kind, String subject, String role, LocalDate from) {
        em.createNativeQuery("update core.involvement set to_date = greatest(from_date, cast(?6 as date) - 1), version = version + 1"
                + " where person_id = ?1 and module = ?2 and subject_kind = ?3 and subject = ?4 and role = ?5 and to_date is null")
                .setParameter(1, person).setParameter(2, module).setParameter(3, kind).setParameter(4, subject).setParameter(5, role)
                .setParameter(6, Date.valueOf(from)).executeUpdate();
    }

    void add(Long person, String module, String kind, String subject, String role, Long staff, Long team, LocalDate from) {
        em.createNativeQuery("insert into core.involvement (person_id, module, subject_kind, subject, role, staff_id, team_id, from_date)"
                + " values (?1, ?2, ?3, ?4, ?5, cast(nullif(?6, '') as bigint), cast(nullif(?7, '') as bigint), ?8)")
                .setParameter(1, person).setParameter(2, module).setParameter(3, kind).setParameter(4, subject).setParameter(5, role)
                .setParameter(6, text(staff)).setParameter(7, text(team)).setParameter(8, Date.valueOf(from)).executeUpdate();
    }

    void addOutside(Long person, String role, String name, String organisation, String contact, LocalDate from) {
        em.createNativeQuery("insert into core.involvement (person_id, module, role, outside_name, organisation_id, contact, from_date)"
                + " values (?1, 'core', ?2, ?3, (select o.id from core.organisation o where o.code = ?4), ?5, ?6)").setParameter(1, person)
                .setParameter(2, role).setParameter(3, name).setParameter(4, organisation).setParameter(5, contact).setParameter(6, Date.valueOf(from))
                .executeUpdate();
    }

    int endOutside(Long id, Long person, LocalDate last) {
        return em.createNativeQuery("update core.involvement set to_date = greatest(from_date, cast(?3 as date)), version = version + 1 where id = ?1"
                + " and person_id = ?2 and module = 'core' and staff_id is null and team_id is null and to_date is null")
                .setParameter(1, id).setParameter(2, person).setParameter(3, Date.valueOf(last)).executeUpdate();
    }

    int end(String module, String kind, String subject, LocalDate on) {
        return em.createNativeQuery("update core.involvement set to_date = greatest(from_date, cast(?4 as date)), version = version + 1"
                + " where module = ?1 and subject_kind = ?2 and subject = ?3 and to_date is null").setParameter(1, module).setParameter(2, kind)
                .setParameter(3, subject).setParameter(4, Date.valueOf(on)).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<InvolvementRow> findRows(Long person, boolean alsoEnded) {
        List<Object[]> rows = em.createNativeQuery("select i.id, i.module, i.subject_kind, i.subject, i.role,"
                + " coalesce(s.display_name, i.outside_name), t.name, o.name, coalesce(nullif(i.contact, ''), s.email, ''), i.from_date, i.to_date"
                + " from core.involvement i left join core.staff s on s.id = i.staff_id left join core.team t on t.id = coalesce(i.team_id, s.team_id)"
                + " left join core.organisation o on o.id = coalesce(i.organisation_id, t.organisation_id, s.organisation_id)"
                + " where i.person_id = ?1 and (?2 or i.to_date is null) order by i.to_date is not null, i.from_date desc, i.id desc limit 200")
                .setParameter(1, person).setParameter(2, alsoEnded).getResultList();
        return rows.stream().map(row -> new InvolvementRow(PersonRow.number(row[0]), (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                PersonRow.text(row[5]), PersonRow.text(row[6]), PersonRow.text(row[7]), PersonRow.text(row[8]), PersonRow.day(row[9]),
                PersonRow.day(row[10]))).toList();
    }

    private static String text(Long number) {
        return number == null ? "" : number.toString();
    }
}
