package org.lifecourse.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** Files and their records. */
@ApplicationScoped
class DocumentRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** A file in a list, with what reading it needs. */
    record Listed(DocumentRow row, Long personId, String permission, String area) {
    }

    void add(Document document) {
        em.persist(document);
        em.flush();
    }

    Optional<Document> find(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Document.class, id)).filter(document -> !document.isWithdrawn());
    }

    /** Everybody whom a record concerns. */
    @SuppressWarnings("unchecked")
    List<Long> findPeople(String module, String subjectKind, String subject) {
        List<Number> people = em.createNativeQuery("select p.person_id from core.people_of_record(?1, ?2, ?3) p (person_id) order by 1")
                .setParameter(1, module).setParameter(2, subjectKind).setParameter(3, subject).getResultList();
        return people.stream().map(Number::longValue).toList();
    }

    @SuppressWarnings("unchecked")
    List<Listed> findOf(String module, String subjectKind, String subject) {
        List<Object[]> rows = em.createNativeQuery("select d.id, d.title, d.name, d.media_type, d.size, d.added_at, s.display_name, d.person_id,"
                + " d.permission, d.service_area from core.document d left join core.staff s on s.id = d.added_by where d.module = ?1"
                + " and d.subject_kind = ?2 and d.subject = ?3 and d.withdrawn_at is null order by d.id desc limit 500")
                .setParameter(1, module).setParameter(2, subjectKind).setParameter(3, subject).getResultList();
        return rows.stream().map(row -> new Listed(new DocumentRow(((Number) row[0]).longValue(), subject, (String) row[1], (String) row[2], (String) row[3],
                ((Number) row[4]).longValue(), ((Timestamp) row[5]).toInstant(), row[6] == null ? "" : (String) row[6]),
                row[7] == null ? null : ((Number) row[7]).longValue(), (String) row[8], (String) row[9])).toList();
    }
}
