package org.lifecourse.core.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class ImportRepository {

    private static final String SAVEPOINT = "import_row";
    /** One import holds this lock for as long as it has a transaction. */
    private static final String LOCK = "hashtextextended('lifecourse.import.' || ";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(ImportJob job) {
        em.persist(job);
        em.flush();
    }

    Optional<ImportJob> find(Long id) {
        return Optional.ofNullable(id == null ? null : em.find(ImportJob.class, id));
    }

    List<ImportJob> findNewest(Collection<String> targets, Long before, int limit) {
        return targets.isEmpty() ? List.of() : em.createQuery("select j from ImportJob j where j.target in :targets and (:before = 0L or j.id < :before)"
                + " order by j.id desc", ImportJob.class).setParameter("targets", targets).setParameter("before", before == null ? 0L : before)
                .setMaxResults(limit).getResultList();
    }

    /** The same file, brought in before and not undone. */
    Optional<ImportJob> findSameFile(ImportJob job) {
        return em.createQuery("select j from ImportJob j where j.sha256 = :sha and j.target = :target and j.state = :imported and j.id <> :id"
                + " order by j.id desc", ImportJob.class).setParameter("sha", job.sha256()).setParameter("target", job.target())
                .setParameter("imported", ImportState.IMPORTED).setParameter("id", job.id()).setMaxResults(1).getResultStream().findFirst();
    }

    /** How many of these files were brought by somebody, whatever came of them. */
    long countSettled(String staff, Collection<String> fileNames) {
        return fileNames.isEmpty() ? 0 : em.createQuery("select count(distinct j.fileName) from ImportJob j where j.staff = :staff"
                + " and j.fileName in :names and j.state in :settled", Long.class).setParameter("staff", staff).setParameter("names", fileNames)
                .setParameter("settled", List.of(ImportState.CHECKED, ImportState.IMPORTED, ImportState.FAILED, ImportState.UNDONE))
                .getSingleResult();
    }

    void addRows(Long job, List<Intake.Line> lines) {
        var sql = new StringBuilder("insert into core.import_row (job_id, line, content) values ");
        for (var i = 0; i < lines.size(); i++) {
            sql.append(i == 0 ? "(?1, ?" : ", (?1, ?").append(2 * i + 2).append(", ?").append(2 * i + 3).append(')');
        }
        var query = em.createNativeQuery(sql.toString()).setParameter(1, job);
        for (var i = 0; i < lines.size(); i++) {
            query.setParameter(2 * i + 2, lines.get(i).number()).setParameter(2 * i + 3, TextLine.of(lines.get(i).cells()));
        }
        query.executeUpdate();
    }

    List<Intake.Line> findRows(Long job, int after, int limit) {
        return rows(em.createNativeQuery("select line, content from core.import_row where job_id = ?1 and line > ?2 order by line limit ?3")
                .setParameter(1, job).setParameter(2, after).setParameter(3, limit)).stream()
                .map(row -> new Intake.Line(((Number) row[0]).intValue(), TextLine.read((String) row[1]))).toList();
    }

    List<ImportJobDetails.BadRow> findBadRows(Long job, int after, int limit) {
        return rows(em.createNativeQuery("select line, content, problem from core.import_row where job_id = ?1 and line > ?2"
                + " and problem is not null order by line limit ?3").setParameter(1, job).setParameter(2, after).setParameter(3, limit)).stream()
                .map(row -> new ImportJobDetails.BadRow(((Number) row[0]).intValue(), TextLine.read((String) row[1]), Problem.read((String) row[2])))
                .toList();
    }

    void forgetProblems(Long job) {
        em.createNativeQuery("update core.import_row set problem = null where job_id = ?1 and problem is not null").setParameter(1, job)
                .executeUpdate();
    }

    void putProblems(Long job, Map<Integer, Problem> problems) {
        problems.forEach((line, problem) -> em.createNativeQuery("update core.import_row set problem = ?3 where job_id = ?1 and line = ?2")
                .setParameter(1, job).setParameter(2, line).setParameter(3, problem.asText()).executeUpdate());
    }

    /** Rows that went in are in the records; only those that did not are kept for their owner. */
    void dropGoodRows(Long job) {
        em.createNativeQuery("delete from core.import_row where job_id = ?1 and problem is null").setParameter(1, job).executeUpdate();
    }

    /** Files that nobody brought in are not kept for ever. */
    void dropForgottenRows(Instant before) {
        em.createNativeQuery("update core.import_job set state = 'FAILED', message_key = 'import.forgotten', message_arguments = '',"
                + " version = version + 1 where state in ('UPLOADED','CHECKED') and started_at < ?1").setParameter(1, Timestamp.from(before))
                .executeUpdate();
        em.createNativeQuery("delete from core.import_row r using core.import_job j where j.id = r.job_id and j.started_at < ?1"
                + " and j.state not in ('CHECKING','IMPORTING')").setParameter(1, Timestamp.from(before)).executeUpdate();
    }

    /** Counts the rows tried so far and says that the import is alive; does not count as a change of the job. */
    void progress(Long job, ImportTally tally, Instant at) {
        em.createNativeQuery("update core.import_job set rows_done = ?2, rows_bad = ?3, rows_added = ?4, rows_changed = ?5, rows_same = ?6,"
                + " beat_at = ?7 where id = ?1").setParameter(1, job).setParameter(2, tally.rows()).setParameter(3, tally.bad())
                .setParameter(4, tally.added()).setParameter(5, tally.changed()).setParameter(6, tally.same())
                .setParameter(7, Timestamp.from(at)).executeUpdate();
    }

    /** Marks imports as broken off that have not been heard of for a while and that no process is working on. */
    int failSilent(Instant before, Instant now) {
        return em.createNativeQuery("update core.import_job set state = 'FAILED', message_key = 'import.brokenOff', message_arguments = '',"
                + " finished_at = ?2, version = version + 1 where state in ('CHECKING','IMPORTING') and beat_at < ?1 and pg_try_advisory_xact_lock("
                + LOCK + "id, 0))").setParameter(1, Timestamp.from(before)).setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    /** From here to the end of the transaction the database notes every row that changes. */
    void noteChanges(Long job) {
        em.createNativeQuery("select set_config('lifecourse.import_job', ?1, true), cast(pg_advisory_xact_lock(" + LOCK + "?1, 0)) as text)")
                .setParameter(1, job.toString()).getSingleResult();
    }

    boolean hasChanges(Long job) {
        return !em.createNativeQuery("select 1 from core.import_change where job_id = ?1 limit 1").setParameter(1, job).getResultList().isEmpty();
    }

    void markPlace() {
        em.createNativeQuery("savepoint " + SAVEPOINT).executeUpdate();
    }

    /** The row is good: its changes reach the database, and memory is free for the next one. */
    void goOn() {
        em.flush();
        em.clear();
        em.createNativeQuery("release savepoint " + SAVEPOINT).executeUpdate();
    }

    /** The row is bad: whatever it did is gone, in memory too. */
    void goBack() {
        em.clear();
        em.createNativeQuery("rollback to savepoint " + SAVEPOINT).executeUpdate();
        em.createNativeQuery("release savepoint " + SAVEPOINT).executeUpdate();
    }

    /** Puts everything back, or says why not. */
    List<ImportJobDetails.Obstacle> undo(Long job) {
        return rows(em.createNativeQuery("select in_table, label, what from core.undo_import(?1)").setParameter(1, job)).stream()
                .map(row -> new ImportJobDetails.Obstacle((String) row[0], (String) row[1], ImportJobDetails.Obstacle.Kind.valueOf((String) row[2])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
